package io.bspconsole.templates.check;

import io.bspconsole.templates.content.JsonPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All words that any rule looks for, in groups, made into one automaton: a text is read once.
 *
 * <p>A term is written in lower case, with single spaces between its words and no punctuation
 * except the sign for per cent. It is found as whole words; an asterisk at its end lets the last
 * word go on. {@code one ... two} is found where both stand in one sentence, the second at most
 * eight words behind the first.
 */
final class Lexicon {

  /** More groups than one number has bits. */
  private static final int MOST_GROUPS = 64;

  private static final String GAP = " ... ";
  private static final int SPACE = 1;

  /** The ten digits, then the letters. */
  private static final int FIRST = 2;

  private static final int FIRST_LETTER = 12;

  private final Map<String, Integer> groups = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<int[]> symbols = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Long> masks = new ArrayList<>();
  private final List<@Nullable List<Pair>> pairs = new ArrayList<>();
  private final Set<Integer> starts = new HashSet<>();
  private final short[] alphabet = new short[1 << 16];
  private final short[] codes = new short[1 << 16];
  private final Automaton automaton;
  private int alphabetSize = FIRST_LETTER;

  /**
   * Two literals that are a term together.
   *
   * @param term the number of that term, which has no symbols of its own
   */
  record Pair(int first, int term) {}

  Lexicon(Terms terms) {
    letters(terms);
    terms
        .groups()
        .forEach((group, list) -> {
          long mask = 1L << number(group);
          list.forEach(term -> add(term, mask));
        });
    this.automaton = new Automaton(alphabetSize, symbols);
  }

  /** The groups of that name, or of the names that start with it and a colon, as bits. */
  long mask(String name) {
    long mask = 0;
    for (Map.Entry<String, Integer> group : groups.entrySet()) {
      if (group.getKey().equals(name) || group.getKey().startsWith(name + ":")) {
        mask |= 1L << group.getValue();
      }
    }
    return mask;
  }

  /** All terms with their groups: equal for equal lists in the same order. */
  String content() {
    return groups + " " + words + " " + masks;
  }

  Set<String> groups() {
    return groups.keySet();
  }

  /** Reads a text once. */
  ScannedText scan(JsonPlace place) {
    return Scan.of(place, this);
  }

  Automaton automaton() {
    return automaton;
  }

  int symbol(char c) {
    return alphabet[c];
  }

  /**
   * For each character: the symbol of a letter or digit, or, below zero, its class in {@link
   * Alphabet}, less one and negated.
   */
  short[] codes() {
    return codes;
  }

  static boolean isDigit(int symbol) {
    return symbol >= FIRST && symbol < FIRST_LETTER;
  }

  /** The symbol of what stands between words. */
  int space() {
    return SPACE;
  }

  /** The term in words, for a message. */
  String words(int term) {
    return words.get(term);
  }

  /** The groups of a term as bits; 0 for one half of a pair. */
  long groups(int term) {
    return masks.get(term);
  }

  int length(int term) {
    return symbols.get(term).length;
  }

  /** The pairs whose second half this is. */
  @Nullable List<Pair> pairs(int term) {
    return pairs.get(term);
  }

  /** True for either half of some pair. */
  boolean isHalf(int term) {
    return pairs.get(term) != null || starts.contains(term);
  }

  /** True for the first half of some pair. */
  boolean startsPair(int term) {
    return starts.contains(term);
  }

  private int number(String group) {
    int number = groups.computeIfAbsent(group, _ -> groups.size());
    if (number >= MOST_GROUPS) {
      throw new IllegalStateException("more than %d groups of terms".formatted(MOST_GROUPS));
    }
    return number;
  }

  /** Symbols are handed out to all characters first, since the automaton needs to know how many. */
  private void letters(Terms terms) {
    terms
        .groups()
        .values()
        .forEach(list ->
            list.forEach(term ->
                Words.plain(term).chars().filter(c -> c != ' ').forEach(c -> letter((char) c))));
    for (char c = '0'; c <= '9'; c++) {
      alphabet[c] = (short) (FIRST + c - '0');
    }
    for (int c = 0; c < alphabet.length; c++) {
      int lower = Character.toLowerCase(c);
      if (lower != c && lower < alphabet.length) {
        alphabet[c] = alphabet[lower];
      }
      int kind = Alphabet.of((char) c);
      boolean plain = kind == Alphabet.LETTER || c >= '0' && c <= '9';
      codes[c] = plain ? alphabet[c] : (short) (-1 - kind);
    }
  }

  private void letter(char c) {
    if (alphabet[c] == 0 && !(c >= '0' && c <= '9')) {
      alphabet[c] = (short) alphabetSize++;
    }
  }

  private void add(String term, long mask) {
    int gap = term.indexOf(GAP);
    if (gap < 0) {
      int literal = literal(term);
      masks.set(literal, masks.get(literal) | mask);
      return;
    }
    int first = literal(term.substring(0, gap));
    int second = literal(term.substring(gap + GAP.length()));
    starts.add(first);
    List<Pair> had = pairs.get(second);
    if (had == null) {
      had = new ArrayList<>();
      pairs.set(second, had);
    }
    had.add(new Pair(first, entry(term.replace(GAP, " … ").replace("*", ""), new int[0], mask)));
  }

  private int literal(String term) {
    return numbers.computeIfAbsent(
        term,
        _ -> {
          boolean open = term.endsWith("*");
          String plain = Words.plain(open ? term.substring(0, term.length() - 1) : term);
          String matched = open ? plain.stripTrailing() : plain;
          int[] found = matched.chars().map(c -> c == ' ' ? SPACE : alphabet[c]).toArray();
          return entry(plain.strip(), found, 0);
        });
  }

  private int entry(String term, int[] found, long mask) {
    words.add(term);
    symbols.add(found);
    masks.add(mask);
    pairs.add(null);
    return words.size() - 1;
  }
}
