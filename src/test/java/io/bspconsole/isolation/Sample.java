package io.bspconsole.isolation;

import io.bspconsole.accounts.InvitationId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.keys.KeyId;
import io.bspconsole.templates.content.ContentHash;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A template in one state with all that hangs on it, or ids that lead nowhere.
 *
 * @param label the state, or why there is nothing
 * @param revision of the open draft
 * @param event one of Meta's events about it
 * @param holders of rights beside it
 */
record Sample(
    String label,
    WabaId waba,
    PhoneNumberId number,
    TemplateId template,
    int revision,
    VersionId version,
    ReviewId review,
    ContentHash content,
    UUID event,
    Holders holders) {

  private static final String FOREIGN = "of another client, ";
  private static final String PROVIDER = "of the provider";

  /** The states that a template is tried in; the name says how it gets there. */
  enum State {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    DECLINED,
    /** Cleared by us, refused by Meta. */
    CLEARED,
    SENT
  }

  /** Ids that nothing ever had. */
  static Sample random() {
    return nothing("random", UUID::randomUUID);
  }

  /** The id of the client who owns nothing. */
  static Sample zero() {
    return nothing("zero", () -> new UUID(0, 0));
  }

  /**
   * What there is to try: each of the client's own, then what is not the client's.
   *
   * @param of absent for a client that does not exist
   * @param states of the own ones
   */
  static List<Sample> of(@Nullable SeededClient of, SeededClient other, Collection<State> states) {
    Stream<Sample> own = of == null ? Stream.of() : states.stream().map(of::sample);
    return Stream.concat(
            own,
            Stream.of(
                other.sample(State.IN_REVIEW).foreign(),
                other.sample(State.DECLINED).foreign(),
                (of == null ? other : of).deleted(),
                random(),
                zero()))
        .toList();
  }

  private static Sample nothing(String label, Supplier<UUID> id) {
    return new Sample(
        label,
        new WabaId(id.get()),
        new PhoneNumberId(id.get()),
        new TemplateId(id.get()),
        1,
        new VersionId(id.get()),
        new ReviewId(id.get()),
        ContentHash.of(new byte[32]),
        id.get(),
        new Holders(
            new PersonId(id.get()),
            Holders.random().email(),
            new InvitationId(id.get()),
            new KeyId(id.get())));
  }

  /** The same, as seen from another client. */
  Sample foreign() {
    return labelled(FOREIGN + label);
  }

  Sample labelled(String other) {
    return new Sample(
        other, waba, number, template, revision, version, review, content, event, holders);
  }

  /** The same template beside other holders. */
  Sample with(Holders others) {
    return new Sample(
        label, waba, number, template, revision, version, review, content, event, others);
  }

  /** Nothing of any client, and holders of rights at the provider. */
  static Sample ofProvider(Holders holders) {
    return random().labelled(PROVIDER).with(holders);
  }

  boolean isOfProvider() {
    return label.equals(PROVIDER);
  }

  /** Is it there, for the client whom the call is about? */
  boolean isThere() {
    return Arrays.stream(State.values()).anyMatch(state -> state.name().equals(label));
  }

  boolean isForeign() {
    return label.startsWith(FOREIGN);
  }

  /** All ids in it, as they are written. */
  List<String> ids() {
    return Stream.of(
            waba,
            number,
            template,
            version,
            review,
            event,
            holders.person(),
            holders.invitation(),
            holders.key())
        .map(Object::toString)
        .toList();
  }
}
