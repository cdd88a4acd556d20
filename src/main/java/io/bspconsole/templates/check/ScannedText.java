package io.bspconsole.templates.check;

import io.bspconsole.templates.content.JsonPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One text with the terms found in it, in the order in which they end. */
final class ScannedText {

  /** No control character was found. */
  static final int NONE = -1;

  private static final int FEW = 8;
  private static final int SHOWN = 3;
  private static final int FIELDS = 4;

  private final Lexicon lexicon;
  private final JsonPlace place;
  private final String raw;
  private int[] hits = {};
  private int count;
  private long groups;
  private int digits;
  private int control = NONE;

  ScannedText(Lexicon lexicon, JsonPlace place, String raw) {
    this.lexicon = lexicon;
    this.place = place;
    this.raw = raw;
  }

  String pointer() {
    return place.pointer();
  }

  /** As it was written. */
  String raw() {
    return raw;
  }

  /** True for an address of the web, whose words mean little. */
  boolean isAddress() {
    return "url".equals(place.member()) || raw.startsWith("https://") || raw.startsWith("http://");
  }

  /** The most digits in a row of words that each have some, as in a card's number in groups. */
  int digits() {
    return digits;
  }

  /** The first control character other than a line feed; {@link #NONE} when there is none. */
  int control() {
    return control;
  }

  /** Is a term of these groups in it? */
  boolean has(long mask) {
    return (groups & mask) != 0;
  }

  /** The groups of all terms in it. */
  long groups() {
    return groups;
  }

  int hits() {
    return count;
  }

  long groups(int hit) {
    return lexicon.groups(hits[FIELDS * hit]);
  }

  String words(int hit) {
    return lexicon.words(hits[FIELDS * hit]);
  }

  /** Where the hit begins and ends, in positions that only compare with one another. */
  int start(int hit) {
    return hits[FIELDS * hit + 1];
  }

  int end(int hit) {
    return hits[FIELDS * hit + 2];
  }

  int sentence(int hit) {
    return hits[FIELDS * hit + 3];
  }

  /**
   * Up to three different terms of the groups, as they are written in the lexicon, out of sentences
   * without a term of the excusing groups.
   */
  List<String> named(long mask, long excuse) {
    List<String> named = new ArrayList<>();
    for (int from = 0, to; from < count && named.size() < SHOWN; from = to) {
      long together = 0;
      for (to = from; to < count && sentence(to) == sentence(from); to++) {
        together |= groups(to);
      }
      for (int i = from; i < to && (together & excuse) == 0 && named.size() < SHOWN; i++) {
        if ((groups(i) & mask) != 0 && !named.contains(words(i))) {
          named.add(words(i));
        }
      }
    }
    return named;
  }

  void add(int term, long mask, int start, int end, int sentence) {
    if (FIELDS * count == hits.length) {
      hits = Arrays.copyOf(hits, Math.max(FIELDS * FEW, 2 * hits.length));
    }
    hits[FIELDS * count] = term;
    hits[FIELDS * count + 1] = start;
    hits[FIELDS * count + 2] = end;
    hits[FIELDS * count + 3] = sentence;
    count++;
    groups |= mask;
  }

  void digits(int found) {
    digits = found;
  }

  void control(int character) {
    control = control == NONE ? character : control;
  }

  void clear() {
    count = 0;
    groups = 0;
    digits = 0;
    control = NONE;
  }
}
