package io.bspconsole.support.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The places that may send statements over all clients, one a line, each with its reason; and with
 * a second one where they may while somebody acts who is narrowed to named clients.
 */
public final class ReviewedStatements {

  static final String FILE = "src/test/resources/isolation/statements.txt";

  private final Set<String> places;
  private final Set<String> forNarrowed;

  ReviewedStatements(Set<String> places, Set<String> forNarrowed) {
    this.places = places;
    this.forNarrowed = forNarrowed;
  }

  public static ReviewedStatements read() {
    try (InputStream file =
        Objects.requireNonNull(
            ReviewedStatements.class.getResourceAsStream("/isolation/statements.txt"))) {
      List<String[]> lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\\|"))
              .toList();
      return new ReviewedStatements(places(lines, 1), places(lines, 3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> places(List<String[]> lines, int columns) {
    return lines.stream()
        .filter(line -> line.length >= columns)
        .map(line -> line[0].strip())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean allow(StackFrame place) {
    return has(places, place);
  }

  boolean allowForNarrowed(StackFrame place) {
    return has(forNarrowed, place);
  }

  private static boolean has(Set<String> lines, StackFrame place) {
    return lines.contains(line(place)) || lines.contains(typeOf(place));
  }

  /** The places, as the file has them: a class, or a class and a method. */
  public List<String> places() {
    return places.stream().sorted().toList();
  }

  static String line(StackFrame place) {
    // What stands in a lambda belongs to the method around it.
    return typeOf(place) + "." + place.getMethodName().replaceAll("^lambda\\$(.*)\\$\\d+$", "$1");
  }

  private static String typeOf(StackFrame place) {
    return place.getClassName().replaceFirst("^io\\.bspconsole\\.", "");
  }
}
