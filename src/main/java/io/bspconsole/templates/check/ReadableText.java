package io.bspconsole.templates.check;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What tells the language of a text: its words, without variables, addresses, numbers, codes and
 * emoji.
 *
 * @param words in lower case, in the order of the text
 * @param letters how many each script has
 */
record ReadableText(List<String> words, Map<UnicodeScript, Integer> letters) {

  /** As long as any text that Meta takes; more would only cost time. */
  private static final int LONGEST = 4_096;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static ReadableText of(String text) {
    List<String> words = new ArrayList<>();
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    for (String token : SPACE.split(withoutVariables(some))) {
      if (!isAddress(token) && token.chars().noneMatch(c -> c >= '0' && c <= '9')) {
        add(token, words, letters);
      }
    }
    return new ReadableText(words, letters);
  }

  int count() {
    return letters.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many letters of a hundred are of that script. */
  int percent(UnicodeScript... scripts) {
    int of = 0;
    for (UnicodeScript script : scripts) {
      of += letters.getOrDefault(script, 0);
    }
    int all = count();
    return all == 0 ? 0 : Math.toIntExact(100L * of / all);
  }

  /** The first words again, up to so many characters. */
  String words(int characters) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (text.length() + word.length() > characters) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(word);
    }
    return text.toString();
  }

  private static void add(String token, List<String> words, Map<UnicodeScript, Integer> letters) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= token.length(); i++) {
      char c = i < token.length() ? token.charAt(i) : ' ';
      if (FrequentWords.isLetter(c)) {
        word.append(c);
        UnicodeScript script = UnicodeScript.of(c);
        if (script != UnicodeScript.INHERITED && script != UnicodeScript.COMMON) {
          letters.merge(script, 1, Integer::sum);
        }
      } else if (!word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
    }
  }

  private static boolean isAddress(String token) {
    return token.contains("://") || token.startsWith("www.") || token.contains("@");
  }

  private static String withoutVariables(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
      int close = text.indexOf("}}", open);
      if (close < 0) {
        break;
      }
      rest.append(text, from, open).append(' ');
      from = close + 2;
    }
    return rest.append(text, from, text.length()).toString();
  }
}
