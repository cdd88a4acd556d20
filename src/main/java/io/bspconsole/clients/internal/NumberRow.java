package io.bspconsole.clients.internal;

import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A phone number as it is stored. */
@Entity
@Table(name = "phone_number")
public class NumberRow extends ClientOwned {

  private UUID wabaId;
  private String metaId;
  private String displayNumber;
  private String digits;
  private String verifiedName;
  private String status;
  private String qualityRating;
  private Instant qualitySince;
  private String messagingLimit;
  private Instant updatedAt;

  protected NumberRow() {}

  NumberRow(WabaId waba, MetaNumber listed, Instant now) {
    super(PhoneNumberId.next().value());
    wabaId = waba.value();
    metaId = listed.id().value();
    qualityRating = listed.quality();
    qualitySince = now;
    takeOver(waba, listed, now);
  }

  /** Takes over what Meta lists. */
  final void takeOver(WabaId waba, MetaNumber listed, Instant now) {
    wabaId = waba.value();
    displayNumber = listed.displayNumber();
    digits = listed.displayNumber().replaceAll("[^0-9]", "");
    verifiedName = listed.verifiedName();
    status = listed.status();
    messagingLimit = listed.messagingLimit();
    updatedAt = now;
    String rating = listed.quality();
    if (!rating.equals(qualityRating)) {
      qualityRating = rating;
      qualitySince = now;
    }
  }

  /** Takes over a limit that Meta reported after it listed the number last. */
  boolean limit(String reported, Instant at) {
    if (at.isBefore(updatedAt)) {
      return false;
    }
    messagingLimit = reported;
    return true;
  }

  String metaId() {
    return metaId;
  }

  String rating() {
    return qualityRating;
  }

  public PhoneNumber number() {
    return new PhoneNumber(
        new PhoneNumberId(id()),
        new WabaId(wabaId),
        new MetaId(metaId),
        displayNumber,
        verifiedName,
        status,
        qualityRating,
        qualitySince,
        messagingLimit,
        updatedAt);
  }
}
