package io.bspconsole.clients.screening;

/**
 * What can be seen of a name at a glance, to leave out most of what it is nothing like. Two names
 * of which {@link #mayBeLike} is false have no {@link NameMatch}; the other way round says nothing.
 *
 * @param head its first four letters
 * @param once which letters it has; some letters share a bit
 * @param twice which it has more than once
 * @param words two bits for each of its words
 */
record NameSketch(long head, long once, long twice, long words, int length) {

  private static final int HEAD = 4;

  /**
   * What {@code matches / length + matches / other length} is at least, by the letters that two
   * names begin with in common. Jaro is a third of this and of 1 at most; Winkler adds a tenth of
   * what is missing for each of the first four letters; a score of {@link NameMatch#LEAST} is
   * rounded up from half a point less.
   */
  private static final double[] LEAST = least();

  static NameSketch of(PlainName name) {
    String text = name.joined();
    long head = 0;
    long once = 0;
    long twice = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i < HEAD) {
        head |= (long) text.charAt(i) << (16 * (HEAD - 1 - i));
      }
      long bit = 1L << place(text.charAt(i));
      twice |= once & bit;
      once |= bit;
    }
    long words = 0;
    for (String word : name.words()) {
      int hash = word.hashCode() * 0x9E3779B1;
      words |= 1L << (hash >>> 26) | 1L << (hash >>> 20 & 63);
    }
    return new NameSketch(head, once, twice, words, text.length());
  }

  /** False only for names that are not near enough to look at. */
  boolean mayBeLike(NameSketch other) {
    int ours = length - Long.bitCount(once & ~other.once) - Long.bitCount(twice & ~other.twice);
    int theirs =
        other.length - Long.bitCount(other.once & ~once) - Long.bitCount(other.twice & ~twice);
    int begin = Long.numberOfLeadingZeros(head ^ other.head) >> 4;
    return Math.min(ours, theirs) * (length + other.length) >= LEAST[begin] * length * other.length
        || (words & ~other.words) == 0
        || (other.words & ~words) == 0;
  }

  /** Letters and digits have a bit each, and all others the rest. */
  private static int place(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a';
    } else if (letter >= '0' && letter <= '9') {
      return 26 + letter - '0';
    }
    return 36 + letter % 28;
  }

  private static double[] least() {
    double score = (NameMatch.LEAST - 0.5) / 100;
    double[] least = new double[HEAD + 1];
    for (int begin = 0; begin <= HEAD; begin++) {
      double bonus = 0.1 * begin;
      double jaro = (score - bonus) / (1 - bonus);
      least[begin] = 3 * jaro - 1 - 1e-6;
    }
    return least;
  }
}
