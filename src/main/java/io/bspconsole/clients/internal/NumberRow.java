package io.bspconsole.clients.internal;

import io.bspconsole.clients.NumberState;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.meta.MetaNumbers.Care;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  private @Nullable String nameStatus;
  private @Nullable String newName;
  private @Nullable String newNameStatus;
  private @Nullable String codeStatus;
  private @Nullable Boolean pinEnabled;
  private @Nullable String officialStatus;

  @Column(columnDefinition = "text")
  private @Nullable String officialMessage;

  private @Nullable Instant officialSince;
  private @Nullable String throughput;
  private @Nullable String health;

  @Column(columnDefinition = "text")
  private @Nullable String healthReason;

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
    takeOver(listed.care(), now);
  }

  private void takeOver(Care care, Instant now) {
    nameStatus = care.nameStatus();
    newName = care.newName();
    newNameStatus = care.newNameStatus();
    codeStatus = care.codeStatus();
    pinEnabled = care.pinEnabled();
    if (!Objects.equals(officialStatus, care.officialStatus())) {
      officialStatus = care.officialStatus();
      officialSince = officialStatus == null ? null : now;
    }
    officialMessage = care.officialMessage();
    throughput = care.throughput();
    health = care.health().canSend();
    healthReason = care.health().reason();
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
        updatedAt,
        new NumberState(
            nameStatus,
            newName,
            newNameStatus,
            codeStatus,
            pinEnabled,
            officialStatus,
            officialMessage,
            officialSince,
            throughput,
            health,
            healthReason));
  }
}
