package io.bspconsole.templates.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  private static final int ONE_OF = 10;

  private static final Terms LISTS = Terms.load("frequent-words.txt");
  private static final List<String> LANGUAGES = List.copyOf(LISTS.groups().keySet());
  private static final Set<String> ALL =
      LISTS.groups().values().stream().flatMap(List::stream).collect(Collectors.toSet());
  private static final FrequentWords EVERY = new FrequentWords(LANGUAGES);
  private static final Map<String, FrequentWords> BY_LANGUAGE =
      LANGUAGES.stream()
          .collect(Collectors.toMap(Function.identity(), it -> new FrequentWords(List.of(it))));

  private final int mask;
  private final int[] keys;

  /** For each word the languages that have it, as bits by their place. */
  private final long[] masks;

  /** At most 64 languages. */
  private FrequentWords(List<String> languages) {
    int all = languages.stream().mapToInt(it -> LISTS.of(it).size()).sum();
    int size = Integer.highestOneBit(all) * 8;
    this.mask = size - 1;
    this.keys = new int[size];
    this.masks = new long[size];
    for (int i = 0; i < languages.size(); i++) {
      for (String word : LISTS.of(languages.get(i))) {
        int at = place(hash(word));
        keys[at] = hash(word);
        masks[at] |= 1L << i;
      }
    }
  }

  /** Is it such a word, in any language? */
  static boolean isFrequent(String word) {
    return ALL.contains(word);
  }

  /**
   * A quick look at whether a text is in that language: three of its words, and one of ten. True is
   * sure enough; false means no more than that it is worth looking closer.
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
      if (c >= 'a' && c <= 'z' || c != ' ' && isLetter(c)) {
        hash = hash(hash, lower(c));
      } else if (hash != 0) {
        all++;
        if (words.languages(hash) != 0 && ++found >= FEW && found * ONE_OF >= all) {
          return true;
        }
        hash = 0;
      }
    }
    return false;
  }

  /** How many different words of a text each language has, for those that have any. */
  static Map<String, Integer> count(ReadableText text) {
    int[] counts = new int[LANGUAGES.size()];
    for (int word : text.hashes()) {
      for (long rest = EVERY.languages(word); rest != 0; rest &= rest - 1) {
        counts[Long.numberOfTrailingZeros(rest)]++;
      }
    }
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        found.put(LANGUAGES.get(i), counts[i]);
      }
    }
    return found;
  }

  /** How many different words of a text are frequent in one language and not in another. */
  static int apart(ReadableText text, String language, String other) {
    long with = bit(language);
    long without = bit(other);
    int count = 0;
    for (int word : text.hashes()) {
      long languages = EVERY.languages(word);
      count += (languages & with) != 0 && (languages & without) == 0 ? 1 : 0;
    }
    return count;
  }

  private static long bit(String language) {
    int place = LANGUAGES.indexOf(language);
    return place < 0 ? 0 : 1L << place;
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

  static char lower(char c) {
    return c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c);
  }

  /** The hash of a word that goes on with that character; 0 is that of no word. */
  static int hash(int before, char next) {
    return 31 * before + next;
  }

  private long languages(int key) {
    return masks[place(key)];
  }

  /** Where the word is, or would be. */
  private int place(int key) {
    int at = spread(key) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static int spread(int key) {
    return key ^ key >>> 15;
  }

  private static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash(hash, word.charAt(i));
    }
    return hash;
  }
}
