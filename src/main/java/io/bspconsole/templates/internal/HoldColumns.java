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
    columns.moveAt = hold.byItself();
    return columns;
  }

  Hold hold() {
    return new Hold(
        at == null || reason == null || by == null || byName == null
            ? null
            : new ByPerson(at, reason, new PersonId(by), byName),
        moveAt);
  }
}
