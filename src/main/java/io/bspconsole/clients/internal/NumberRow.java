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
    qualityRating = fit(listed.quality(), 20);
    qualitySince = now;
    takeOver(waba, listed, now);
  }

  /** Takes over what Meta lists. */
  final void takeOver(WabaId waba, MetaNumber listed, Instant now) {
    wabaId = waba.value();
    displayNumber = fit(listed.displayNumber(), 40);
    digits = fit(listed.displayNumber().replaceAll("[^0-9]", ""), 20);
    verifiedName = fit(listed.verifiedName(), 200);
    status = fit(listed.status(), 40);
    messagingLimit = fit(listed.messagingLimit(), 40);
    updatedAt = now;
    String rating = fit(listed.quality(), 20);
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
    messagingLimit = fit(reported, 40);
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

  /** A word of Meta's that is longer than any it ever used must not stop the others. */
  private static String fit(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
