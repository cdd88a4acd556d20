package io.bspconsole.templates.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that a text of a language can hardly do without, such as “the” and “yang”: cheap to
 * count, and enough to pass nearly every text that is in the language it is declared in.
 *
 * <p>Words are known by 32 bits of them; that two different ones are the same is no more likely
 * than one text in some hundred thousand, and costs no more than a closer look.
 */
final class FrequentWords {

  private static final int FEW = 3;
  private static final int ONE_OF = 5;

  private static final Terms LISTS = Terms.load("frequent-words.txt");
  private static final List<String> LANGUAGES = List.copyOf(LISTS.groups().keySet());
  private static final Set<String> ALL =
      LISTS.groups().values().stream().flatMap(List::stream).collect(Collectors.toSet());
  private static final Map<String, FrequentWords> BY_LANGUAGE = read();

  private final int mask;
  private final int[] keys;

  private FrequentWords(List<String> words) {
    int size = Integer.highestOneBit(words.size()) * 8;
    this.mask = size - 1;
    this.keys = new int[size];
    for (String word : words) {
      int key = hash(word);
      int at = key & mask;
      while (keys[at] != 0) {
        at = (at + 1) & mask;
      }
      keys[at] = key;
    }
  }

  /** Is it such a word, in any language? */
  static boolean isFrequent(String word) {
    return ALL.contains(word);
  }

  /**
   * A quick look at whether a text is in that language: three of its words, and one of five. True
   * is sure enough; false means no more than that it is worth looking closer.
   */
  static boolean reads(String text, String language) {
    FrequentWords words = BY_LANGUAGE.get(language);
    if (words == null) {
      return false;
    }
    int all = 0;
    int found = 0;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= 'a' && c <= 'z' || isLetter(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
      } else if (hash != 0) {
        all++;
        if (words.has(hash) && ++found >= FEW && found * ONE_OF >= all) {
          return true;
        }
        hash = 0;
      }
    }
    return false;
  }

  /**
   * How many of the words each language has, for those that have any.
   *
   * @param words in lower case
   */
  static Map<String, Integer> count(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    List<Integer> hashes = new ArrayList<>(words.size());
    words.forEach(word -> hashes.add(hash(word)));
    for (String language : LANGUAGES) {
      FrequentWords known = BY_LANGUAGE.get(language);
      int count = 0;
      for (int hash : hashes) {
        count += known != null && known.has(hash) ? 1 : 0;
      }
      if (count > 0) {
        counts.put(language, count);
      }
    }
    return counts;
  }

  /** Letters, and the marks that some scripts write vowels with. */
  static boolean isLetter(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private boolean has(int key) {
    for (int at = key & mask; keys[at] != 0; at = (at + 1) & mask) {
      if (keys[at] == key) {
        return true;
      }
    }
    return false;
  }

  private static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }

  private static Map<String, FrequentWords> read() {
    Map<String, FrequentWords> all = new HashMap<>();
    LISTS.groups().forEach((language, words) -> all.put(language, new FrequentWords(words)));
    return Map.copyOf(all);
  }
}
