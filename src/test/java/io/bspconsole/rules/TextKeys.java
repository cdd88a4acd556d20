package io.bspconsole.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether the texts that code asks for are there. */
final class TextKeys {

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:getTranslation|translate)\\(\\s*(?:locale,\\s*|language,\\s*)?\"([^\"]+)\"(\\s*\\+)?");

  private TextKeys() {}

  /**
   * The keys in the code for which there is no text. A literal that something is added to is the
   * beginning of keys, of which there must be one.
   */
  static List<String> missing(String code, Set<String> keys) {
    TreeSet<String> known = new TreeSet<>(keys);
    return ASKED
        .matcher(code)
        .results()
        .filter(asked ->
            asked.group(2) == null ? !known.contains(asked.group(1)) : !begins(known, asked))
        .map(asked -> asked.group(1))
        .toList();
  }

  private static boolean begins(TreeSet<String> known, MatchResult asked) {
    String first = known.ceiling(asked.group(1));
    return first != null && first.startsWith(asked.group(1));
  }
}
