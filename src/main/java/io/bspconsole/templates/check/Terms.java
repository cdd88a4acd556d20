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
 * Lists of words from files: one term a line, grouped under {@code [name]}, {@code #} starts a
 * comment. What a term may look like says {@link Lexicon}.
 */
record Terms(Map<String, List<String>> groups) {

  static final char TAKEN_OUT = '-';

  /** The file beside this class. */
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

  /** Both together. A line of the other that starts with a hyphen takes a term of these out. */
  Terms with(Terms other) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    groups.forEach((group, terms) -> all.put(group, new ArrayList<>(terms)));
    other.groups.forEach((group, terms) -> {
      List<String> had = all.computeIfAbsent(group, _ -> new ArrayList<>());
      for (String term : terms) {
        if (term.charAt(0) == TAKEN_OUT) {
          had.removeIf(term.substring(1).strip()::equals);
        } else {
          had.add(term);
        }
      }
    });
    return new Terms(all);
  }

  private static Terms read(BufferedReader lines) throws IOException {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    String group = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String term = line.strip();
      if (term.startsWith("[") && term.endsWith("]")) {
        group = term.substring(1, term.length() - 1);
      } else if (!term.isEmpty() && !term.startsWith("#")) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(term);
      }
    }
    return new Terms(groups);
  }
}
