package io.bspconsole.support.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL cut into words, signs and literals; all in lower case, without comments and back-quotes. */
record Words(List<String> all) {

  private static final Pattern WORD =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|x?'(?:[^']|'')*'|`[^`]+`|[A-Za-z_][A-Za-z0-9_$]*|[0-9.]+|\\?|\\S",
          Pattern.DOTALL);

  static Words of(String sql) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sql);
    while (matcher.find()) {
      String word = matcher.group();
      if (!word.startsWith("--") && !word.startsWith("/*")) {
        words.add(word.replace("`", "").toLowerCase(Locale.ROOT));
      }
    }
    return new Words(words);
  }

  int size() {
    return all.size();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  String at(int place) {
    return place < all.size() ? all.get(place) : "";
  }

  Words from(int begin) {
    return part(Math.min(begin, size()), size());
  }

  Words part(int begin, int end) {
    return new Words(all.subList(Math.min(begin, end), end));
  }

  /** The first place, outside of brackets and not before {@code begin}, of one of the words. */
  int find(int begin, Set<String> wanted) {
    int depth = 0;
    for (int i = 0; i < size(); i++) {
      if (depth == 0 && i >= begin && wanted.contains(at(i))) {
        return i;
      }
      depth += depthOf(at(i));
    }
    return size();
  }

  /** The parts between separators that stand outside of brackets. */
  List<Words> split(Predicate<String> separator) {
    List<Words> parts = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    boolean between = false;
    for (int i = 0; i < size(); i++) {
      between |= at(i).equals("between");
      if (depth == 0 && separator.test(at(i))) {
        if (between && at(i).equals("and")) {
          between = false; // the one that belongs to BETWEEN
        } else {
          parts.add(part(begin, i));
          begin = i + 1;
        }
      }
      depth += depthOf(at(i));
    }
    parts.add(from(begin));
    return parts;
  }

  /** The place of the bracket that closes the one at {@code open}. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < size(); i++) {
      depth += depthOf(at(i));
      if (depth == 0) {
        return i;
      }
    }
    return size();
  }

  private static int depthOf(String word) {
    return word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
  }
}
