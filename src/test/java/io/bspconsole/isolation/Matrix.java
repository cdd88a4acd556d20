package io.bspconsole.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What {@code isolation/matrix.txt} says. */
final class Matrix {

  private static final String FILE = "src/test/resources/isolation/matrix.txt";

  private final Map<String, Line> lines = new HashMap<>();

  Matrix(Stream<String> text) {
    text.filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Line::parse)
        .forEach(line -> {
          if (lines.put(line.kind() + " " + line.name(), line) != null) {
            throw new IllegalArgumentException("Twice in the matrix: " + line);
          }
        });
  }

  static Matrix read() {
    try (InputStream file =
        Objects.requireNonNull(Matrix.class.getResourceAsStream("/isolation/matrix.txt"))) {
      return new Matrix(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line for a way in. {@link MatrixTest} says what to do when there is none. */
  Line line(String kind, String name) {
    Line line = lines.get(kind + " " + name);
    if (line == null) {
      throw new AssertionError("The matrix has no line for: " + kind + " " + name);
    }
    return line;
  }

  /** Where the file and the running application differ, in words that say what to do. */
  List<String> differences(Collection<WaysIn.Way> ways) {
    SortedSet<String> found = new TreeSet<>();
    for (WaysIn.Way way : ways) {
      if (!lines.containsKey(way.toString())) {
        found.add("Nobody says who may use this. Add to %s: %s".formatted(FILE, way.proposal()));
      }
    }
    List<String> known = ways.stream().map(WaysIn.Way::toString).toList();
    for (String line : lines.keySet()) {
      if (!known.contains(line)) {
        found.add("There is no such way in any more. Remove from %s: %s".formatted(FILE, line));
      }
    }
    return List.copyOf(found);
  }
}
