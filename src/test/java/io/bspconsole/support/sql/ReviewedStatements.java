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

/** The places that may send statements over all clients, one a line, each with its reason. */
public final class ReviewedStatements {

  static final String FILE = "src/test/resources/isolation/statements.txt";

  private final Set<String> places;

  ReviewedStatements(Set<String> places) {
    this.places = places;
  }

  public static ReviewedStatements read() {
    try (InputStream file =
        Objects.requireNonNull(
            ReviewedStatements.class.getResourceAsStream("/isolation/statements.txt"))) {
      return new ReviewedStatements(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\\|", 2)[0].strip())
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean allow(StackFrame place) {
    return places.contains(line(place)) || places.contains(typeOf(place));
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
