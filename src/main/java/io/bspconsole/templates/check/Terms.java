package io.bspconsole.templates.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of words from a data file beside this class: one per line, grouped under {@code [name]},
 * {@code #} starts a comment.
 */
record Terms(Map<String, List<String>> groups) {

  static Terms load(String file) {
    try (InputStream stream = Terms.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("missing: " + file);
      }
      return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of one group as they stand in the file. */
  List<String> of(String group) {
    return groups.getOrDefault(group, List.of());
  }

  private static Terms read(BufferedReader lines) throws IOException {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    String group = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String term = line.strip();
      if (term.startsWith("[")) {
        group = term.substring(1, term.length() - 1);
      } else if (!term.isEmpty() && !term.startsWith("#")) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(term);
      }
    }
    return new Terms(groups);
  }
}
