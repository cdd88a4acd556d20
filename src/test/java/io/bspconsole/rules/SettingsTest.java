package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    assertThat(told(tables()).keySet())
        .contains("PORT", "BSP_SSO_ISSUER", "BSP_DATA_DIR")
        .containsExactlyInAnyOrderElementsOf(read(profiles()).keySet());
  }

  @Test
  void the_tables_tell_the_defaults_as_they_are() throws IOException {
    Map<String, String> told = defaultsTold(tables());
    Map<String, String> read = read(profiles());
    read.keySet().retainAll(told.keySet());

    assertThat(read).containsEntry("BSP_ZONE", "Asia/Jakarta").isEqualTo(told);
  }

  @Test
  void what_the_tables_leave_out_or_tell_wrongly_is_seen() {
    Map<String, String> read =
        read(List.of("a: ${BSP_ONE:1}\nb: ${BSP_TWO:2}\nc: ${BSP_NEW:}", "a: ${BSP_ONE:9}"));
    String tables =
        """
        | `BSP_ONE`, `BSP_TWO` | `1`, `3` | two |
        | `BSP_GONE` | | none reads it |
        | `BSP_WORDS` | half the processors | in words |
        """;

    assertThat(read).isEqualTo(Map.of("BSP_ONE", "1", "BSP_TWO", "2", "BSP_NEW", ""));
    assertThat(told(tables).keySet())
        .containsExactlyInAnyOrder("BSP_ONE", "BSP_TWO", "BSP_GONE", "BSP_WORDS");
    assertThat(defaultsTold(tables))
        .isEqualTo(Map.of("BSP_ONE", "1", "BSP_TWO", "3", "BSP_GONE", ""));
  }

  private static String tables() throws IOException {
    return Files.readString(TABLES);
  }

  /** The settings of production first. */
  private static List<String> profiles() throws IOException {
    List<String> all = new ArrayList<>();
    for (String profile : List.of("", "-demo", "-embedded", "-sandbox")) {
      all.add(Files.readString(RESOURCES.resolve("application" + profile + ".yaml")));
    }
    return all;
  }

  /** Names and defaults; those of the first count where others have their own. */
  private static Map<String, String> read(List<String> profiles) {
    Map<String, String> all = new TreeMap<>();
    for (String profile : profiles) {
      READ.matcher(profile)
          .results()
          .forEach(setting -> all.putIfAbsent(setting.group(1), setting.group(2)));
    }
    return all;
  }

  /** The names, each with the cell of its default. */
  private static Map<String, String> told(String tables) {
    Map<String, String> all = new HashMap<>();
    for (MatchResult row : rows(tables)) {
      names(row).forEach(name -> all.put(name, row.group(2)));
    }
    return all;
  }

  /** Without those that are told in words. */
  private static Map<String, String> defaultsTold(String tables) {
    Map<String, String> all = new TreeMap<>();
    for (MatchResult row : rows(tables)) {
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

  private static List<MatchResult> rows(String tables) {
    return ROW.matcher(tables).results().filter(row -> !names(row).isEmpty()).toList();
  }

  private static List<String> names(MatchResult row) {
    return TOLD.matcher(row.group(1)).results().map(name -> name.group(1)).toList();
  }
}
