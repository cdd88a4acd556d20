package io.bspconsole.audit;

import io.bspconsole.access.Actor;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as told to the {@link Trail}, which adds when and from where:
 *
 * <pre>{@code
 * trail.record(
 *     Act.of(Action.VERSION_DECLINED, Subject.template(id, name))
 *         .changed("state", before, after)
 *         .because(clause, comment));
 * }</pre>
 *
 * @param changes what differs, field by field
 * @param clause of the policy, if the act rests on one
 * @param comment in somebody's words
 * @param doer who did it; as made by {@link #of} the actor of the current call, or the console
 *     where there is none
 */
public record Act(
    Action action,
    Subject subject,
    List<Change> changes,
    @Nullable ClauseCode clause,
    @Nullable String comment,
    Doer doer) {

  /** Who does things. */
  public sealed interface Doer {

    /** The actor of the current call; the console where nobody has signed in, as in workers. */
    record Caller() implements Doer {}

    /** Meta, by an event or an answer. */
    record Meta() implements Doer {}

    /** That one, whoever is signed in. */
    record Named(Actor actor) implements Doer {}
  }

  public Act {
    Objects.requireNonNull(action);
    Objects.requireNonNull(subject);
    changes = List.copyOf(changes);
  }

  public static Act of(Action action, Subject subject) {
    return new Act(action, subject, List.of(), null, null, new Doer.Caller());
  }

  /** Adds a field if its value is another one now. Values are told as their text. */
  public Act changed(String field, @Nullable Object before, @Nullable Object after) {
    return changed(field, before, after, Change.Kind.TEXT);
  }

  /** Adds a field whose values are people, if it is another one now. */
  public Act changedPerson(String field, @Nullable PersonId before, @Nullable PersonId after) {
    return changed(field, before, after, Change.Kind.PERSON);
  }

  private Act changed(
      String field, @Nullable Object before, @Nullable Object after, Change.Kind kind) {
    String from = before == null ? null : before.toString();
    String to = after == null ? null : after.toString();
    return Objects.equals(from, to) ? this : with(new Change(field, from, to, kind));
  }

  /** Adds a field of which only is told that it changed. */
  public Act changedSecret(String field) {
    return with(new Change(field, null, null, Change.Kind.SECRET));
  }

  public Act because(@Nullable ClauseCode reason, @Nullable String words) {
    return new Act(action, subject, changes, reason, words, doer);
  }

  public Act byMeta() {
    return new Act(action, subject, changes, clause, comment, new Doer.Meta());
  }

  public Act by(Actor actor) {
    return new Act(action, subject, changes, clause, comment, new Doer.Named(actor));
  }

  private Act with(Change change) {
    List<Change> more = new ArrayList<>(changes);
    more.add(change);
    return new Act(action, subject, more, clause, comment, doer);
  }
}
