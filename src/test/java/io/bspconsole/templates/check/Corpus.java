package io.bspconsole.templates.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Bodies of templates that we wrote: as honest businesses would, and such as must be caught. */
final class Corpus {

  private Corpus() {}

  /**
   * @param expected the rule that must catch it; empty for harmless ones
   */
  record Entry(String language, String category, String body, String expected) {}

  static List<Entry> harmless() {
    return lines("harmless.txt").stream()
        .map(parts -> new Entry(parts[0], parts[1], parts[2], ""))
        .toList();
  }

  static List<Entry> bad() {
    return lines("bad.txt").stream()
        .map(parts -> new Entry(parts[1], "MARKETING", parts[2], parts[0]))
        .toList();
  }

  private static List<String[]> lines(String file) {
    try (InputStream stream = Objects.requireNonNull(Corpus.class.getResourceAsStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n").split("\\|", 3))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
