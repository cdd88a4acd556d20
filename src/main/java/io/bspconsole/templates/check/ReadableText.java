package io.bspconsole.templates.check;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells the language of a text: its words, without variables, addresses, numbers, codes and
 * emoji. Read in one pass.
 */
final class ReadableText {

  /** As long as any text that Meta takes; more would only cost time. */
  private static final int LONGEST = 4_096;

  private static final int ASCII = 0x80;

  private final String text;

  /** Lower case, single spaces between. */
  private final StringBuilder words = new StringBuilder();

  private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
  private int[] hashes = new int[64];
  private int @Nullable [] different;
  private int size;
  private int latin;

  private ReadableText(String text) {
    this.text = text;
  }

  static ReadableText of(String text) {
    ReadableText read =
        new ReadableText(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    read.tokens();
    read.letters.merge(UnicodeScript.LATIN, read.latin, Integer::sum);
    return read;
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /** The words, each once, as {@link FrequentWords} knows them. */
  int[] hashes() {
    if (different == null) {
      int[] sorted = Arrays.copyOf(hashes, size);
      Arrays.sort(sorted);
      int count = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[count++] = sorted[i];
        }
      }
      different = Arrays.copyOf(sorted, count);
    }
    return different;
  }

  int count() {
    return letters.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many letters of a hundred are of these scripts. */
  int percent(UnicodeScript... scripts) {
    int of = 0;
    for (UnicodeScript script : scripts) {
      of += letters.getOrDefault(script, 0);
    }
    int all = count();
    return all == 0 ? 0 : Math.toIntExact(100L * of / all);
  }

  /** Scripts that have letters in it. */
  Iterable<UnicodeScript> scripts() {
    return letters.keySet();
  }

  /** The first words again, up to so many characters. */
  String words(int characters) {
    if (words.length() <= characters) {
      return words.toString();
    }
    int end = words.lastIndexOf(" ", characters);
    return words.substring(0, end < 0 ? characters : end);
  }

  private void tokens() {
    int from = 0;
    while (from < text.length()) {
      if (text.startsWith("{{", from)) {
        int close = text.indexOf("}}", from);
        from = close < 0 ? text.length() : close + 2;
      } else if (Character.isWhitespace(text.charAt(from))) {
        from++;
      } else {
        int end = end(from);
        if (isWords(from, end)) {
          add(from, end);
        }
        from = end;
      }
    }
  }

  private int end(int from) {
    int end = from + 1;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && !text.startsWith("{{", end)) {
      end++;
    }
    return end;
  }

  /** False for addresses and for codes and numbers, which have digits. */
  private boolean isWords(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c == '@' || c == ':' && text.startsWith("://", i)) {
        return false;
      }
    }
    return !text.startsWith("www.", from);
  }

  private void add(int from, int end) {
    int hash = 0;
    for (int i = from; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (FrequentWords.isLetter(c)) {
        if (hash == 0 && !words.isEmpty()) {
          words.append(' ');
        }
        char lower = FrequentWords.lower(c);
        words.append(lower);
        hash = FrequentWords.hash(hash, lower);
        tell(c);
      } else if (hash != 0) {
        if (size == hashes.length) {
          hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
        hash = 0;
      }
    }
  }

  private void tell(char letter) {
    if (letter < ASCII) {
      latin++;
      return;
    }
    UnicodeScript script = UnicodeScript.of(letter);
    if (script != UnicodeScript.INHERITED && script != UnicodeScript.COMMON) {
      letters.merge(script, 1, Integer::sum);
    }
  }
}
