package io.bspconsole.templates.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds any number of words in one pass over a text (Aho and Corasick, 1975), with all steps worked
 * out beforehand: each character costs one look into a table, whatever the text and however many
 * words there are. The alphabet is small: symbols from 0 up, as {@link Lexicon} hands them out.
 *
 * <p>States are numbered by their depth, so that those which most texts never leave lie together.
 */
final class Automaton {

  /** The first bit of a step tells that words end there; the rest is the next state. */
  static final int ENDS = 1 << 15;

  static final int STATE = ENDS - 1;

  private static final int[] NO_WORDS = {};

  /** Before anything is laid out: 64 MB while the steps are worked out, half of it for good. */
  private static final long MOST_STEPS = 16_000_000;

  private final int width;

  /** Two bytes a step, so that what most texts need stays near the processor. */
  private final char[] steps;

  private final int[][] words;

  /**
   * @param width how many symbols there are
   * @param words each as its symbols; its place in the list is its number
   * @throws IllegalArgumentException when they are too many: together they may have some 32,000
   *     characters, beginnings that they share counted once, and each character more that occurs in
   *     them makes each of these dearer
   */
  Automaton(int width, List<int[]> words) {
    this.width = width;
    long most = 1 + words.stream().mapToLong(word -> word.length).sum();
    if (most * width > MOST_STEPS) {
      throw new IllegalArgumentException("Too many terms for the check of templates");
    }
    int[][] ends = new int[1 + words.stream().mapToInt(word -> word.length).sum()][];
    int[] trie = new int[ends.length * width];
    int used = grow(trie, words, ends);
    if (used > STATE) {
      throw new IllegalArgumentException("Too many terms for the check of templates");
    }
    this.steps = new char[used * width];
    this.words = new int[used][];
    link(trie, ends);
    for (int at = 0; at < steps.length; at++) {
      if (this.words[steps[at]].length > 0) {
        steps[at] |= ENDS;
      }
    }
  }

  /** The state after a symbol, with {@link #ENDS} when words end there. */
  int step(int state, int symbol) {
    return steps[state * width + symbol];
  }

  /** The words that end in that state, the longest first. */
  int[] words(int state) {
    return words[state];
  }

  int states() {
    return words.length;
  }

  private int grow(int[] trie, List<int[]> list, int[][] ends) {
    int used = 1;
    for (int w = 0; w < list.size(); w++) {
      int state = 0;
      for (int symbol : list.get(w)) {
        int at = state * width + symbol;
        if (trie[at] == 0) {
          trie[at] = used++;
        }
        state = trie[at];
      }
      int[] had = ends[state] == null ? NO_WORDS : ends[state];
      ends[state] = Arrays.copyOf(had, had.length + 1);
      ends[state][had.length] = w;
    }
    return used;
  }

  /** Breadth first: what a state falls back to is complete before the state itself. */
  private void link(int[] trie, int[][] ends) {
    List<Integer> old = new ArrayList<>();
    int[] fallback = new int[words.length];
    old.add(0);
    words[0] = NO_WORDS;
    for (int state = 0; state < old.size(); state++) {
      if (state > 0) {
        words[state] = joined(ends[old.get(state)], words[fallback[state]]);
      }
      for (int symbol = 0; symbol < width; symbol++) {
        int child = trie[old.get(state) * width + symbol];
        int back = state == 0 ? 0 : steps[fallback[state] * width + symbol];
        if (child == 0) {
          steps[state * width + symbol] = (char) back;
        } else {
          steps[state * width + symbol] = (char) old.size();
          fallback[old.size()] = back;
          old.add(child);
        }
      }
    }
  }

  private static int[] joined(int[] own, int[] inherited) {
    if (own == null) {
      return inherited;
    }
    int[] all = Arrays.copyOf(own, own.length + inherited.length);
    System.arraycopy(inherited, 0, all, own.length, inherited.length);
    return all;
  }
}
