package io.bspconsole.accounts.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.bspconsole.accounts.PasswordProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords are taken. Lengths are counted in characters of Unicode. */
@Component
public class PasswordRules {

  private static final String COMMON = "passwords/common.txt";
  private static final String WORDS = "[^\\p{L}\\p{N}]+";
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_BIT = 6;

  private final Set<String> common = read();
  private final List<String> product;
  private final Predicate<String> leaked;

  @Autowired
  PasswordRules(@Value("${bsp.provider-name}") String providerName, LeakedPasswords leaked) {
    this(providerName, leaked::knows);
  }

  PasswordRules(String providerName, Predicate<String> leaked) {
    this.leaked = leaked;
    product =
        Stream.concat(
                Stream.of("bsp", "console", "whatsapp", "meta", "facebook", "password"),
                words(providerName))
            .toList();
  }

  /**
   * What is wrong with it; empty for a good one.
   *
   * @param secondFactor whether a second factor is asked beside it, so that 8 characters do
   */
  public Optional<PasswordProblem> problem(
      String given, String email, String name, boolean secondFactor) {
    if (given.length() > PasswordProblem.LONGEST) {
      return Optional.of(PasswordProblem.TOO_LONG);
    }
    String password = PasswordStore.normalised(given).toLowerCase(Locale.ROOT);
    int length = password.codePointCount(0, password.length());
    int shortest =
        secondFactor ? PasswordProblem.SHORTEST_WITH_SECOND_FACTOR : PasswordProblem.SHORTEST;
    if (length < shortest) {
      return Optional.of(PasswordProblem.TOO_SHORT);
    }
    if (isCommon(password) || isRow(password) || isRepeated(password)) {
      return Optional.of(PasswordProblem.COMMON);
    }
    if (rest(password, email, name).length() < PasswordProblem.SHORTEST_WITH_SECOND_FACTOR) {
      return Optional.of(PasswordProblem.PERSONAL);
    }
    return leaked.test(given) ? Optional.of(PasswordProblem.LEAKED) : Optional.empty();
  }

  /** Is it one that is taken beside a second factor only? */
  static boolean isShort(String given) {
    String password = PasswordStore.normalised(given);
    return password.codePointCount(0, password.length()) < PasswordProblem.SHORTEST;
  }

  /** With or without what people put around a word: digits and signs. */
  private boolean isCommon(String password) {
    String core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return common.contains(password) || common.contains(core);
  }

  /** Each character is the neighbour of the one before: 123456789012345, or the same all along. */
  private static boolean isRow(String password) {
    for (int step : new int[] {-1, 0, 1}) {
      int breaks = 0;
      for (int i = 1; i < password.length(); i++) {
        int apart = password.charAt(i) - password.charAt(i - 1);
        boolean wraps = Math.abs(apart) == 9 && apart == -9 * step;
        breaks += apart == step || wraps ? 0 : 1;
      }
      if (breaks <= password.length() / 8) {
        return true;
      }
    }
    return false;
  }

  /** The same few characters, or the same common word, over and over. */
  private boolean isRepeated(String password) {
    for (int size = 1; size <= password.length() / 2; size++) {
      String bit = password.substring(0, size);
      boolean all =
          password.equals(bit.repeat(password.length() / size + 1).substring(0, password.length()));
      if (all && (size <= LONGEST_BIT || common.contains(bit))) {
        return true;
      }
    }
    return false;
  }

  /** What is left without the words that anybody would try for this person. */
  private String rest(String password, String email, String name) {
    String rest = password;
    List<String> tried =
        Stream.of(product.stream(), words(email), words(name))
            .flatMap(it -> it)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String word : tried) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  private static Stream<String> words(String text) {
    return Stream.of(PasswordStore.normalised(text).toLowerCase(Locale.ROOT).split(WORDS, -1))
        .filter(word -> word.length() >= SHORTEST_WORD);
  }

  private static Set<String> read() {
    try {
      return new ClassPathResource(COMMON)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .collect(toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
