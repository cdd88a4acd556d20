package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The settings that the console reads, against the tables of docs/operations.md. */
class SettingsTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path TABLES = Path.of("docs", "operations.md");

  private static final String NAME = "((?:BSP|META)_[A-Z0-9_]+|PORT)";

  /** As in {@code ${BSP_ZONE:Asia/Jakarta}}. */
  private static final Pattern READ = Pattern.compile("\\$\\{" + NAME + ":([^}]*)");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z][^|]*) \\| ?([^|]*?) ?\\|");
  private static final Pattern TOLD = Pattern.compile("`" + NAME + "`");
  private static final Pattern VALUE = Pattern.compile("`([^`]*)`");

  @Test
  void the_tables_tell_every_setting_and_no_other() throws IOException {
    assertThat(told().keySet())
        .contains("PORT", "BSP_SSO_ISSUER", "BSP_DATA_DIR")
        .containsExactlyInAnyOrderElementsOf(read().keySet());
  }

  @Test
  void the_tables_tell_the_defaults_as_they_are() throws IOException {
    Map<String, String> read = read();
    read.keySet().retainAll(defaultsTold().keySet());

    assertThat(read).containsEntry("BSP_ZONE", "Asia/Jakarta").isEqualTo(defaultsTold());
  }

  /** Names and defaults; those of production count where a profile has its own. */
  private static Map<String, String> read() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (String profile : List.of("", "-demo", "-embedded", "-sandbox")) {
      READ.matcher(Files.readString(RESOURCES.resolve("application" + profile + ".yaml")))
          .results()
          .forEach(setting -> all.putIfAbsent(setting.group(1), setting.group(2)));
    }
    return all;
  }

  /** The names, each with the cell of its default. */
  private static Map<String, String> told() throws IOException {
    Map<String, String> all = new HashMap<>();
    for (MatchResult row : rows()) {
      names(row).forEach(name -> all.put(name, row.group(2)));
    }
    return all;
  }

  /** Without those that are told in words. */
  private static Map<String, String> defaultsTold() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (MatchResult row : rows()) {
      List<String> names = names(row);
      List<String> values = VALUE.matcher(row.group(2)).results().map(it -> it.group(1)).toList();
      boolean none = row.group(2).isEmpty();
      for (int i = 0; i < names.size() && (none || isList(row.group(2), names)); i++) {
        all.put(names.get(i), none ? "" : values.get(i));
      }
    }
    return all;
  }

  private static boolean isList(String cell, List<String> names) {
    return cell.matches("`[^`]*`(, `[^`]*`){" + (names.size() - 1) + "}");
  }

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(TABLES))
        .results()
        .filter(row -> !names(row).isEmpty())
        .toList();
  }

  private static List<String> names(MatchResult row) {
    return TOLD.matcher(row.group(1)).results().map(name -> name.group(1)).toList();
  }
}
