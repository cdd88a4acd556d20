package io.bspconsole.templates.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds in one text the terms of two literals that stand near one another in one sentence. */
final class Halves {

  /** How many words may stand between the halves of a pair. */
  private static final int REACH = 8;

  private final Lexicon lexicon;
  private final ScannedText found;
  private final Map<Integer, First> firsts = new HashMap<>();

  /** Where the first half was last. */
  private record First(int start, int end, int sentence, int word) {}

  Halves(Lexicon lexicon, ScannedText found) {
    this.lexicon = lexicon;
    this.found = found;
  }

  /** The literal ends there: as the second half of a pair, as a first one, or as both. */
  void take(int literal, int start, int end, int sentence, int word) {
    List<Lexicon.Pair> pairs = lexicon.pairs(literal);
    if (pairs != null && !firsts.isEmpty()) {
      for (Lexicon.Pair pair : pairs) {
        First first = firsts.get(pair.first());
        if (first != null
            && first.sentence() == sentence
            && word - first.word() <= REACH
            && start >= first.end()) {
          found.add(pair.term(), lexicon.groups(pair.term()), first.start(), end, sentence);
        }
      }
    }
    if (lexicon.startsPair(literal)) {
      firsts.put(literal, new First(start, end, sentence, word));
    }
  }
}
