package io.bspconsole.quality.internal;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.BanState;
import io.bspconsole.quality.Restriction;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A restriction of one account; only its end ever changes. */
@Entity
@Table(name = "restriction")
public class StoredRestriction extends ClientOwned {

  private UUID wabaId;
  private String kind;
  private @Nullable String violation;
  private Instant beganAt;
  private @Nullable Instant expiresAt;
  private @Nullable Instant endedAt;

  protected StoredRestriction() {}

  StoredRestriction(
      WabaId waba,
      String kind,
      @Nullable String violation,
      Instant beganAt,
      @Nullable Instant expiresAt) {
    super(Uuids.next());
    this.wabaId = waba.value();
    this.kind = kind;
    this.violation = violation;
    this.beganAt = beganAt;
    this.expiresAt = expiresAt;
  }

  String kind() {
    return kind;
  }

  @Nullable String violation() {
    return violation;
  }

  @Nullable Instant expiresAt() {
    return expiresAt;
  }

  Instant beganAt() {
    return beganAt;
  }

  WabaId waba() {
    return new WabaId(wabaId);
  }

  /**
   * Takes over the graver of two reports of the same second: the later end, none being the latest,
   * and of two violations the later by its letters. What ended it is then to be found anew.
   *
   * @return whether that changed anything
   */
  boolean harden(@Nullable String otherViolation, @Nullable Instant otherExpiry) {
    boolean longer = expiresAt != null && (otherExpiry == null || otherExpiry.isAfter(expiresAt));
    boolean named =
        otherViolation != null && (violation == null || otherViolation.compareTo(violation) > 0);
    if (longer) {
      expiresAt = otherExpiry;
    }
    if (named) {
      violation = otherViolation;
    }
    if (longer || named) {
      endedAt = null;
    }
    return longer || named;
  }

  boolean hasEnded() {
    return endedAt != null;
  }

  /** Ends it at that moment, unless it had begun later or ended before. */
  void endAt(Instant moment) {
    if (!beganAt.isAfter(moment) && (endedAt == null || endedAt.isAfter(moment))) {
      endedAt = moment;
    }
  }

  /** Of two of the same account, the one that began later ends the other, where it replaces it. */
  void replaceOrGiveWayTo(StoredRestriction other) {
    if (other.beganAt.isBefore(beganAt) && replaces(other)) {
      other.endAt(beganAt);
    } else if (other.beganAt.isAfter(beganAt) && other.replaces(this)) {
      endAt(other.beganAt);
    }
  }

  /** One of the same kind; and an account that is disabled is no longer one that will be. */
  private boolean replaces(StoredRestriction other) {
    return kind.equals(other.kind)
        || (kind.equals(BanState.DISABLE) && other.kind.equals(BanState.SCHEDULE_FOR_DISABLE));
  }

  public Restriction toRestriction() {
    return new Restriction(new WabaId(wabaId), kind, violation, beganAt, expiresAt, endedAt);
  }
}
