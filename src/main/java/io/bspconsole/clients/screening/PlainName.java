package io.bspconsole.clients.screening;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name without all by which one name can be written in two ways: case, marks on letters, letters
 * that look like others, punctuation, and the legal form.
 *
 * @param words in the order of the name
 * @param joined all of them in one, so that spacing makes no difference
 */
public record PlainName(List<String> words, String joined) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Letters of other scripts and digits that pass for Latin ones (Unicode TS 39, confusables). */
  private static final Map<Integer, String> LOOKALIKES =
      pairs("аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdɡgοoαaνvιiκkρpτtυuχxβb0o1l3e5s7t");

  /** Indonesian, English and Singaporean ones, and those of their neighbours. */
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "pt",
          "cv",
          "ud",
          "tbk",
          "persero",
          "yayasan",
          "koperasi",
          "firma",
          "perum",
          "ltd",
          "limited",
          "pte",
          "llc",
          "llp",
          "inc",
          "corp",
          "corporation",
          "co",
          "company",
          "plc",
          "gmbh",
          "bhd",
          "sdn",
          "pty",
          "bv",
          "nv",
          "sa");

  public PlainName {
    words = List.copyOf(words);
  }

  public static PlainName of(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String bare =
        MARKS
            .matcher(decomposed)
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("ø", "o")
            .replace("đ", "d")
            .replace("ł", "l");
    String latin =
        bare.codePoints()
            .mapToObj(c -> LOOKALIKES.getOrDefault(c, Character.toString(c)))
            .collect(Collectors.joining());
    List<String> words =
        Arrays.stream(GAPS.split(latin, -1)).filter(word -> !word.isEmpty()).toList();
    List<String> proper = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
    List<String> kept = proper.isEmpty() ? words : proper;
    return new PlainName(kept, String.join("", kept));
  }

  /** All words in the order of the alphabet, so that their order makes none. */
  String sorted() {
    return words.stream().sorted().collect(Collectors.joining());
  }

  private static Map<Integer, String> pairs(String pairs) {
    int[] points = pairs.codePoints().toArray();
    return java.util.stream.IntStream.range(0, points.length / 2)
        .boxed()
        .collect(
            Collectors.toUnmodifiableMap(
                i -> points[2 * i], i -> Character.toString(points[2 * i + 1])));
  }
}
