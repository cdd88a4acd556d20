package io.bspconsole.reviews.desk;

import io.bspconsole.kernel.Sha256;
import io.bspconsole.templates.content.PlainLines;
import io.bspconsole.templates.content.TemplateContent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fingerprint of wording: min-hashes of its shingles of three words. Variables, numbers, links
 * and names (words with a capital within a sentence) are masked before, case and accents folded; so
 * the same text of another business has the same print, and no text can be read out of one.
 */
final class WordingPrint {

  /** From here on two are called the same wording, of 1. */
  static final double ALIKE = 0.7;

  private static final int SHINGLE = 3;
  private static final int HASHES = 64;
  private static final int BAND = 4;

  /** Shorter texts are alike by chance. */
  private static final int LEAST_WORDS = 8;

  private static final Pattern PIECES =
      Pattern.compile(
          "(?<variable>\\{\\{[^}]*}})|(?<link>(?:https?://|www\\.)\\S+|\\S+@\\S+)"
              + "|(?<number>[+]?\\p{N}[\\p{N}.,:/-]*)"
              + "|(?<word>[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*)|(?<end>[.!?…\\n])");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final long[] hashes;

  private WordingPrint(long[] hashes) {
    this.hashes = hashes;
  }

  /** Nothing for texts that are too short to say anything. */
  static Optional<WordingPrint> of(TemplateContent content) {
    return of(String.join("\n", PlainLines.of(content)));
  }

  static Optional<WordingPrint> of(String text) {
    List<String> words = words(text);
    if (words.size() < LEAST_WORDS) {
      return Optional.empty();
    }
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
    for (String shingle : shingles) {
      long hash = ByteBuffer.wrap(Sha256.of(shingle.getBytes(StandardCharsets.UTF_8))).getLong();
      for (int i = 0; i < HASHES; i++) {
        least[i] = Math.min(least[i], mixed(hash + i * 0x9E3779B97F4A7C15L));
      }
    }
    return Optional.of(new WordingPrint(least));
  }

  static WordingPrint of(byte[] stored) {
    long[] hashes = new long[HASHES];
    ByteBuffer.wrap(stored).asLongBuffer().get(hashes);
    return new WordingPrint(hashes);
  }

  byte[] stored() {
    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Long.BYTES);
    bytes.asLongBuffer().put(hashes);
    return bytes.array();
  }

  /** Two prints that are alike have one of these in common, but for one pair in some hundred. */
  Set<Long> bands() {
    Set<Long> bands = new HashSet<>();
    for (int i = 0; i < HASHES; i += BAND) {
      long band = i;
      for (int k = i; k < i + BAND; k++) {
        band = mixed(band ^ hashes[k]);
      }
      bands.add(band);
    }
    return bands;
  }

  /** The share of shingles in common, as estimated: from 0 to 1. */
  double likeness(WordingPrint other) {
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      same += hashes[i] == other.hashes[i] ? 1 : 0;
    }
    return (double) same / HASHES;
  }

  /** The words as they are compared; those with a capital stay where nearly all have one. */
  static List<String> words(String text) {
    List<String> masked = words(text, true);
    long left = masked.stream().filter(word -> !word.startsWith("<")).count();
    return left >= LEAST_WORDS / 2 ? masked : words(text, false);
  }

  private static List<String> words(String text, boolean namesMasked) {
    List<String> words = new ArrayList<>();
    boolean begins = true;
    Matcher piece = PIECES.matcher(Normalizer.normalize(text, Form.NFKC));
    while (piece.find()) {
      if (piece.group("end") != null) {
        begins = true;
        continue;
      }
      String word = word(piece, namesMasked && !begins);
      if (!word.startsWith("<") || words.isEmpty() || !words.getLast().equals(word)) {
        words.add(word); // a name of several words is one
      }
      begins = false;
    }
    return words;
  }

  private static String word(Matcher piece, boolean maskName) {
    if (piece.group("variable") != null) {
      return "<variable>";
    }
    if (piece.group("link") != null) {
      return "<link>";
    }
    String word = piece.group("word");
    if (word == null) {
      return "<number>";
    }
    if (maskName && Character.isUpperCase(word.codePointAt(0))) {
      return "<name>";
    }
    return ACCENTS
        .matcher(Normalizer.normalize(word, Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** Spreads bits (the finalizer of SplitMix64). */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
