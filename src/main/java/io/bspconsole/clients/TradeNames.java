package io.bspconsole.clients;

import io.bspconsole.kernel.PlainText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a client calls itself elsewhere, beside its name and legal name. As a text they are
 * separated by semicolons.
 *
 * @param names in the order in which they were written
 */
public record TradeNames(List<String> names) {

  public static final TradeNames NONE = new TradeNames(List.of());

  /** How many at most. Ours. */
  public static final int MOST = 10;

  /** Of each, in characters. */
  public static final int LONGEST = 120;

  /** Of the text with all of them, in characters. */
  public static final int LONGEST_TEXT = MOST * (LONGEST + 1) - 1;

  /** Why they cannot be taken. Words: {@code clients.trade_names.problem.*}. */
  public enum Problem {
    TOO_MANY,
    NAME_TOO_LONG,
    /** One has characters that nobody sees. */
    NAME_UNSEEN
  }

  public TradeNames {
    names = List.copyOf(names);
  }

  /** Reads a text; names that are empty, or that stand there twice, are left out. */
  public static TradeNames of(String text) {
    Set<String> seen = new LinkedHashSet<>();
    return new TradeNames(
        Arrays.stream(text.split(";", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty() && seen.add(name.toLowerCase(Locale.ROOT)))
            .toList());
  }

  public String text() {
    return String.join(";", names);
  }

  /** For people. */
  public String words() {
    return String.join("; ", names);
  }

  /** Empty for what fits. */
  public Optional<Problem> problem() {
    if (names.size() > MOST) {
      return Optional.of(Problem.TOO_MANY);
    } else if (names.stream().anyMatch(name -> name.codePointCount(0, name.length()) > LONGEST)) {
      return Optional.of(Problem.NAME_TOO_LONG);
    } else if (names.stream()
        .anyMatch(name -> !PlainText.isSeen(name) || !PlainText.isLine(name))) {
      return Optional.of(Problem.NAME_UNSEEN);
    }
    return Optional.empty();
  }
}
