package io.bspconsole.reviews.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.reviews.Review.Desk;
import io.bspconsole.reviews.Review.Mark;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How {@link Desk} is stored. */
@Embeddable
class DeskColumns {

  @Column(name = "reviewers_needed")
  private int needed = 1;

  @Column(name = "first_cleared_by")
  private @Nullable UUID firstBy;

  @Column(name = "first_cleared_by_name")
  private @Nullable String firstByName;

  @Column(name = "first_cleared_at")
  private @Nullable Instant firstAt;

  @Column(name = "held_by")
  private @Nullable UUID heldBy;

  @Column(name = "held_by_name")
  private @Nullable String heldByName;

  @Column(name = "held_until")
  private @Nullable Instant heldUntil;

  @Column(name = "assigned_to")
  private @Nullable UUID assignedTo;

  @Column(name = "assigned_to_name")
  private @Nullable String assignedToName;

  @Column(name = "snoozed_until")
  private @Nullable Instant laterUntil;

  @Column(name = "snoozed_by")
  private @Nullable UUID laterBy;

  @Column(name = "snoozed_by_name")
  private @Nullable String laterByName;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  protected DeskColumns() {}

  static DeskColumns opened(
      int needed, Instant due, @Nullable PersonId assigned, @Nullable String assignedName) {
    DeskColumns columns = new DeskColumns();
    columns.needed = needed;
    columns.dueAt = due;
    columns.assignedTo = assigned == null ? null : assigned.value();
    columns.assignedToName = assignedName;
    return columns;
  }

  Desk desk(Instant submitted) {
    return new Desk(
        needed,
        mark(firstBy, firstByName, firstAt),
        mark(heldBy, heldByName, heldUntil),
        mark(assignedTo, assignedToName, submitted),
        laterUntil,
        dueAt);
  }

  void firstCleared(Actor by, Instant at) {
    firstBy = by.id().value();
    firstByName = by.name();
    firstAt = at;
    release();
  }

  void hold(Actor by, Instant until) {
    heldBy = by.id().value();
    heldByName = by.name();
    heldUntil = until;
  }

  void release() {
    heldBy = null;
    heldByName = null;
    heldUntil = null;
  }

  void later(@Nullable Instant until, Actor by) {
    laterUntil = until;
    laterBy = until == null ? null : by.id().value();
    laterByName = until == null ? null : by.name();
    release();
  }

  private static @Nullable Mark mark(
      @Nullable UUID person, @Nullable String name, @Nullable Instant at) {
    return person == null || name == null || at == null
        ? null
        : new Mark(new PersonId(person), name, at);
  }
}
