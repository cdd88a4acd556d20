package io.bspconsole.clients.screening;

import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How near two names are.
 *
 * @param score 0 to 100
 */
public record NameMatch(int score, Reason reason) {

  /** Below it names have nothing to do with each other. */
  public static final int LEAST = 88;

  private static final int SHORTEST_PART = 5;
  private static final JaroWinklerSimilarity NEARNESS = new JaroWinklerSimilarity();

  /** Why they are near. Words: {@code clients.screening.reason.*}. Stored, so never renamed. */
  public enum Reason {
    /** The same but for case, marks, lookalikes, spacing and legal form. */
    SAME,
    /** The same words in another order. */
    OTHER_ORDER,
    /** One holds the other whole. */
    PART,
    /** Nearly the same letters. */
    SIMILAR
  }

  /** Empty for names that are not near enough to look at. */
  public static Optional<NameMatch> of(PlainName one, PlainName other) {
    String left = one.joined();
    String right = other.joined();
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    } else if (left.equals(right)) {
      return Optional.of(new NameMatch(100, Reason.SAME));
    } else if (left.length() == right.length() && one.sorted().equals(other.sorted())) {
      return Optional.of(new NameMatch(98, Reason.OTHER_ORDER));
    } else if (holds(one, other) || holds(other, one)) {
      return Optional.of(new NameMatch(92, Reason.PART));
    }
    int score = (int) Math.round(100 * NEARNESS.apply(left, right));
    return score >= LEAST
        ? Optional.of(new NameMatch(Math.min(score, 97), Reason.SIMILAR))
        : Optional.empty();
  }

  /** Two words of it at least, or one that is long enough to say something. */
  private static boolean holds(PlainName whole, PlainName part) {
    return part.joined().length() >= SHORTEST_PART
        && whole.words().size() > part.words().size()
        && java.util.Collections.indexOfSubList(whole.words(), part.words()) >= 0;
  }
}
