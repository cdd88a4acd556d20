package io.bspconsole.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code docs/asvs.csv} claims about each requirement of OWASP's ASVS 5.0, levels 1 and 2, and
 * whether what it points to exists. Whether a test shows what it is named for is for readers.
 */
final class AsvsList {

  private static final Pattern ISSUE = Pattern.compile("issue:[1-9][0-9]* \\S.*");
  private static final int COLUMNS = 5;
  private static final int SHORTEST_SUBJECT = 3;
  private static final int LONGEST_SUBJECT = 12;

  private final Map<String, String> levels;
  private final Path root;

  /**
   * @param levels the level of each requirement by its id
   * @param root where the files stand that rows name
   */
  AsvsList(Map<String, String> levels, Path root) {
    this.levels = levels;
    this.root = root;
  }

  /** All problems in words; empty for a list that is whole and true as far as it can be checked. */
  List<String> problems(List<String> lines) {
    List<String> found = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String line : lines.stream().skip(1).toList()) {
      String[] columns = line.split(",", -1);
      if (columns.length != COLUMNS || line.contains("\"")) {
        found.add(line + ": has not " + COLUMNS + " plain columns");
        continue;
      }
      Row row = new Row(columns[0], columns[1], columns[2], columns[3], columns[4]);
      seen.merge(row.id, 1, Integer::sum);
      problems(row).forEach(problem -> found.add(row.id + ": " + problem));
    }
    seen.forEach((id, times) -> {
      if (times > 1) {
        found.add(id + ": stands there " + times + " times");
      }
    });
    levels.keySet().stream()
        .filter(id -> !seen.containsKey(id))
        .sorted()
        .forEach(id -> found.add(id + ": is missing"));
    return found;
  }

  /** As in "3 by setting, 1 open". */
  static String summary(List<String> lines) {
    Map<String, Integer> counts = new TreeMap<>();
    lines.stream().skip(1).forEach(line -> counts.merge(line.split(",", -1)[3], 1, Integer::sum));
    return Stream.of("proven", "by setting", "open", "not applicable")
        .map(status -> counts.getOrDefault(status, 0) + " " + status)
        .reduce((one, next) -> one + ", " + next)
        .orElseThrow();
  }

  private Stream<String> problems(Row row) {
    List<String> tokens = List.of(row.proof.split(" ", -1));
    int words = row.subject.split(" ", -1).length;
    return Stream.of(
            levels.containsKey(row.id) ? "" : "is no requirement of level 1 or 2",
            levels.getOrDefault(row.id, row.level).equals(row.level) ? "" : "has another level",
            words < SHORTEST_SUBJECT || words > LONGEST_SUBJECT ? "needs a short subject" : "",
            switch (row.status) {
              case "proven" -> proof(tokens, "test:");
              case "by setting" -> proof(tokens, "file:", "test:");
              case "open" -> ISSUE.matcher(row.proof).matches() ? "" : "names no issue";
              case "not applicable" -> row.proof.isBlank() ? "gives no reason" : "";
              default -> "has the unknown status " + row.status;
            })
        .filter(problem -> !problem.isEmpty());
  }

  /** The first kind has to be among the tokens, the others may. */
  private String proof(List<String> tokens, String... kinds) {
    if (tokens.stream().noneMatch(token -> token.startsWith(kinds[0]))) {
      return "names no " + kinds[0];
    }
    return tokens.stream()
        .filter(token -> Arrays.stream(kinds).noneMatch(token::startsWith) || !exists(token))
        .findFirst()
        .map(token -> "points to " + token + ", which does not exist")
        .orElse("");
  }

  private boolean exists(String token) {
    String place = token.substring(token.indexOf(':') + 1);
    int hash = place.indexOf('#');
    return hash > 0
        && (token.startsWith("test:")
            ? isTest(place.substring(0, hash), place.substring(hash + 1))
            : isKey(root.resolve(place.substring(0, hash)), place.substring(hash + 1)));
  }

  private static boolean isTest(String type, String method) {
    ClassLoader loader = AsvsList.class.getClassLoader();
    return ClassUtils.isPresent(type, loader)
        && Arrays.stream(ClassUtils.resolveClassName(type, loader).getDeclaredMethods())
            .anyMatch(declared ->
                declared.getName().equals(method)
                    && AnnotationSupport.isAnnotated(declared, Testable.class));
  }

  /** A heading in Markdown, by the anchor made of it; in YAML a path of keys, elsewhere a word. */
  private static boolean isKey(Path file, String key) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      String text = Files.readString(file);
      if (file.toString().endsWith(".md")) {
        return text.lines()
            .filter(l -> l.startsWith("#"))
            .map(AsvsList::anchor)
            .anyMatch(key::equals);
      }
      boolean yaml = file.toString().endsWith(".yaml") && !text.contains("{{");
      return yaml ? leads(new Yaml().load(text), key) : text.contains(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Is there a way from the map through its parts to the end of {@code a.b.c}? */
  private static boolean leads(@Nullable Object node, String path) {
    return node instanceof Map<?, ?> map
        && map.entrySet().stream()
            .anyMatch(part ->
                path.equals(part.getKey())
                    || (path.startsWith(part.getKey() + ".")
                        && leads(
                            part.getValue(),
                            path.substring(String.valueOf(part.getKey()).length() + 1))));
  }

  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }

  private record Row(String id, String level, String subject, String status, String proof) {}
}
