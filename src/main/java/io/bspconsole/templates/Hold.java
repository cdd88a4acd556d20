package io.bspconsole.templates;

import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The client's word to all who send for him: do not use this template. A person can hold it, and it
 * can be held by itself; neither ends the other, and a release by a person ends both.
 *
 * <p>By itself it is held exactly while {@link MetaCategory#dearerMove} stands, if the client
 * wishes that and nobody has released it since that move was announced. That is read off what Meta
 * said as a whole and not off the event that came last, so any order, repetition or splitting of
 * the same events ends in the same hold. The move that is done does not end it: then a person
 * decides.
 *
 * @param byItself since when it is held because of a move that Meta announced, by our clock
 */
public record Hold(@Nullable ByPerson byPerson, @Nullable Instant byItself) {

  /** Nobody holds it. */
  public static final Hold NONE = new Hold(null, null);

  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  /**
   * A person's hold.
   *
   * @param name of that person at that time
   */
  public record ByPerson(Instant since, String reason, PersonId person, String name) {}

  /** Should nobody send it? */
  public boolean isHeld() {
    return byPerson != null || byItself != null;
  }

  /** Since when nobody should send it; empty while it may be sent. */
  public Optional<Instant> since() {
    return Stream.concat(
            Optional.ofNullable(byPerson).map(ByPerson::since).stream(),
            Optional.ofNullable(byItself).stream())
        .min(Instant::compareTo);
  }

  /**
   * The hold after what Meta said of the category.
   *
   * @param wished does the client wish that templates are held by themselves?
   */
  public Hold follow(MetaCategory before, MetaCategory after, boolean wished, Instant now) {
    Optional<String> from = before.dearerMove().map(CategoryMove::to);
    Optional<String> to = after.dearerMove().map(CategoryMove::to);
    if (to.isEmpty()) {
      return new Hold(byPerson, null);
    }
    boolean begins = wished && byItself == null && !to.equals(from);
    return begins ? new Hold(byPerson, now) : this;
  }

  /** The hold with that of a person, who may not have been the first. */
  public Hold with(ByPerson person) {
    return new Hold(person, byItself);
  }
}
