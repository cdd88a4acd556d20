package io.bspconsole.clients;

import io.bspconsole.clients.screening.NameMatch;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of asking Meta about a number. */
public sealed interface NumberOutcome {

  /** Meta took it. */
  record Taken() implements NumberOutcome {}

  /** Something that was typed is not fit; nothing was sent. */
  record Malformed(Set<Problem> problems) implements NumberOutcome {

    public Malformed {
      problems = Set.copyOf(problems);
    }
  }

  /**
   * It would not hold; nothing was sent.
   *
   * @param until when it may be asked again, where that is known
   */
  record NotNow(Reason reason, @Nullable Instant until) implements NumberOutcome {}

  /** The name is too near to names that are not the client's, or to none of its own (P1.3). */
  record NameDoubtful(List<Likeness> likenesses, boolean strange) implements NumberOutcome {

    public NameDoubtful {
      likenesses = List.copyOf(likenesses);
    }
  }

  /**
   * Meta refused it, or could not take it now.
   *
   * @param error in its words
   */
  record Refused(NumberError kind, MetaError error) implements NumberOutcome {}

  /** The call was cut off: Meta may have taken it, which the next reading tells. */
  record Uncertain(String reason) implements NumberOutcome {}

  /** A protected brand that the asked name is like. */
  record Likeness(String brand, int score, NameMatch.Reason reason) {}

  /** What can be wrong with what is typed. Words: {@code clients.call.problem.*}. */
  enum Problem {
    PIN,
    REGION,
    METHOD,
    LANGUAGE,
    CODE,
    NAME,
    WEBSITE,
    COUNTRY,
    OFFICIAL_LANGUAGE,
    PARENT,
    LINKS,
    LINKS_TWICE,
    MORE
  }

  /** Why it is not asked. Words: {@code clients.call.not_now.*}. */
  enum Reason {
    STANDING,
    DISCONNECTED,
    /** Ten in 72 hours are all that Meta takes (domain notes, section 4). */
    TOO_OFTEN,
    NAME_PENDING,
    SAME_NAME,
    OFFICIAL_BUSY,
    /** Thirty days after a refusal (section 1.5). */
    OFFICIAL_TOO_SOON,
    /** The name that customers see is not approved. */
    OFFICIAL_NAME,
    /** Two-step verification is off. */
    OFFICIAL_PIN
  }
}
