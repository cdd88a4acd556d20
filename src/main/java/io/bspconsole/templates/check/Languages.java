package io.bspconsole.templates.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

/** The languages that templates may be written in: Meta's list of 4 November 2025. */
public final class Languages {

  private static final SequencedSet<String> CODES =
      new LinkedHashSet<>(Terms.load("languages.txt").of("languages"));

  private Languages() {}

  /** All codes as Meta writes them, such as {@code id} and {@code pt_BR}. */
  public static List<String> codes() {
    return List.copyOf(CODES);
  }

  public static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  /** The code on the list that somebody meant who wrote it with a hyphen or in other case. */
  static Optional<String> closest(String code) {
    String written = code.replace('-', '_').strip();
    return CODES.stream().filter(written::equalsIgnoreCase).findFirst();
  }

  /** The only code for that language without a country; empty when there are several. */
  static String only(String language) {
    List<String> codes =
        CODES.stream().filter(code -> LanguageModels.base(code).equals(language)).toList();
    return CODES.contains(language) ? language : codes.size() == 1 ? codes.getFirst() : "";
  }

  /** The language in the words of the reader: "Portuguese (Brazil)". */
  public static String name(String code, Locale reader) {
    return isKnown(code) || isKnownBase(code)
        ? Locale.forLanguageTag(code.replace('_', '-')).getDisplayName(reader)
        : code;
  }

  private static boolean isKnownBase(String code) {
    return CODES.stream().anyMatch(known -> known.startsWith(code + "_"));
  }
}
