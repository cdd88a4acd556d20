package io.bspconsole.templates.internal;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.Hold.ByPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How {@link Hold} is stored. */
@Embeddable
class HoldColumns {

  @Column(name = "hold_at")
  @Nullable private Instant at;

  @Column(name = "hold_reason", columnDefinition = "text")
  @Nullable private String reason;

  @Column(name = "hold_by")
  @Nullable private UUID by;

  @Column(name = "hold_by_name")
  @Nullable private String byName;

  @Column(name = "hold_provider_at")
  @Nullable private Instant providerAt;

  @Column(name = "hold_provider_reason", columnDefinition = "text")
  @Nullable private String providerReason;

  @Column(name = "hold_provider_by")
  @Nullable private UUID providerBy;

  @Column(name = "hold_provider_by_name")
  @Nullable private String providerByName;

  @Column(name = "hold_move_at")
  @Nullable private Instant moveAt;

  protected HoldColumns() {}

  static HoldColumns of(Hold hold) {
    HoldColumns columns = new HoldColumns();
    ByPerson person = hold.byPerson();
    if (person != null) {
      columns.at = person.since();
      columns.reason = person.reason();
      columns.by = person.person().value();
      columns.byName = person.name();
    }
    ByPerson provider = hold.byProvider();
    if (provider != null) {
      columns.providerAt = provider.since();
      columns.providerReason = provider.reason();
      columns.providerBy = provider.person().value();
      columns.providerByName = provider.name();
    }
    columns.moveAt = hold.byItself();
    return columns;
  }

  Hold hold() {
    return new Hold(
        person(at, reason, by, byName),
        person(providerAt, providerReason, providerBy, providerByName),
        moveAt);
  }

  private static @Nullable ByPerson person(
      @Nullable Instant at, @Nullable String reason, @Nullable UUID by, @Nullable String name) {
    return at == null || reason == null || by == null || name == null
        ? null
        : new ByPerson(at, reason, new PersonId(by), name);
  }
}
