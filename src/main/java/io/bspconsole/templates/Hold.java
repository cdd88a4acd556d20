package io.bspconsole.templates;

import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The word to all who send for a client: do not use this template. Somebody of the client can hold
 * it, the provider can, and it can be held by itself; none of the three ends another. A release by
 * the client ends its own hold and that by itself, one by the provider ends the provider's.
 *
 * <p>By itself it is held exactly while {@link MetaCategory#graveMove} stands, if the client wishes
 * that and nobody has released it since that move was announced or reported. That is read off what
 * Meta said as a whole and not off the event that came last, so any order, repetition or splitting
 * of the same events ends in the same hold. The move that is done does not end it: then a person
 * decides.
 *
 * @param byPerson somebody of the client holds it
 * @param byProvider somebody of the provider holds it
 * @param byItself since when it is held because of a move of Meta's, by our clock
 */
public record Hold(
    @Nullable ByPerson byPerson, @Nullable ByPerson byProvider, @Nullable Instant byItself) {

  /** Nobody holds it. */
  public static final Hold NONE = new Hold(null, null, null);

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
    return byPerson != null || byProvider != null || byItself != null;
  }

  /** Is there a hold that the client may release? */
  public boolean isHeldByClient() {
    return byPerson != null || byItself != null;
  }

  /** Since when nobody should send it; empty while it may be sent. */
  public Optional<Instant> since() {
    return Stream.concat(
            Stream.of(Optional.ofNullable(byPerson), Optional.ofNullable(byProvider))
                .flatMap(Optional::stream)
                .map(ByPerson::since),
            Stream.ofNullable(byItself))
        .min(Instant::compareTo);
  }

  /**
   * The hold after what Meta said of the category.
   *
   * @param wished does the client wish that templates are held by themselves?
   */
  public Hold follow(MetaCategory before, MetaCategory after, boolean wished, Instant now) {
    Optional<String> from = before.graveMove().map(CategoryMove::to);
    Optional<String> to = after.graveMove().map(CategoryMove::to);
    if (to.isEmpty()) {
      return new Hold(byPerson, byProvider, null);
    }
    boolean begins = wished && byItself == null && !to.equals(from);
    return begins ? new Hold(byPerson, byProvider, now) : this;
  }

  /** Whose hold of that side it is, if anybody's. */
  public Optional<ByPerson> of(Side side) {
    return Optional.ofNullable(side == Side.PROVIDER ? byProvider : byPerson);
  }

  /** The hold with that of a person, who may not have been the first. */
  public Hold with(Side side, ByPerson person) {
    return side == Side.PROVIDER
        ? new Hold(byPerson, person, byItself)
        : new Hold(person, byProvider, byItself);
  }

  /** The hold once that side has released what it may release. */
  public Hold without(Side side) {
    return side == Side.PROVIDER
        ? new Hold(byPerson, null, byItself)
        : new Hold(null, byProvider, null);
  }

  /** Does that side hold, or have to release, the same in both? */
  public boolean sameOf(Side side, Hold other) {
    return side == Side.PROVIDER
        ? Objects.equals(byProvider, other.byProvider)
        : Objects.equals(byPerson, other.byPerson) && Objects.equals(byItself, other.byItself);
  }

  /** On whose side somebody holds and releases. */
  public enum Side {
    CLIENT,
    PROVIDER
  }
}
