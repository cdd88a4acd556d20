package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextKeysTest {

  @Test
  void every_text_that_code_asks_for_is_there() throws IOException {
    Set<String> keys = keys();
    for (Path file : files(Path.of("src", "main", "java"), ".java")) {
      assertThat(TextKeys.missing(Files.readString(file), keys)).as(file.toString()).isEmpty();
    }
  }

  @Test
  void a_planted_key_without_text_is_found() {
    String code =
        """
        add(getTranslation("shop.open"), getTranslation("shop.opne"));
        text = I18NProvider.translate("shop.state." + state, 1) + translate("shop.stat." + state);
        """;
    assertThat(TextKeys.missing(code, Set.of("shop.open", "shop.state.NEW")))
        .containsExactly("shop.opne", "shop.stat.");
  }

  private static Set<String> keys() throws IOException {
    Set<String> keys = new HashSet<>();
    for (Path file : files(Path.of("src", "main", "resources", "i18n"), ".properties")) {
      Properties texts = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      }
      keys.addAll(texts.stringPropertyNames());
    }
    return keys;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
