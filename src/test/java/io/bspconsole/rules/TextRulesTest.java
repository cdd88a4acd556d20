package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextRulesTest {

  private static final Path TEXTS = Path.of("src", "main", "resources", "i18n");
  private static final String ENDING = ".properties";

  static List<String> modules() throws IOException {
    try (Stream<Path> files = Files.list(TEXTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING) && !name.contains("_"))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void every_text_is_there_in_both_languages(String module) throws IOException {
    assertThat(
            TextRules.problems(
                module.replace('-', '.'), // templates-api.properties holds templates.api.…
                Files.readString(TEXTS.resolve(module + ENDING)),
                Files.readString(TEXTS.resolve(module + "_id" + ENDING))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "shop.a=One                   | shop.b=Satu           | no Indonesian text",
        "shop.a=One                   | shop.a=               | is empty",
        "shop.a=The client's template | shop.a=Templat klien  | straight apostrophe",
        "shop.a=Until {0              | shop.a=Sampai {0}     | is no message",
        "other.a=One                  | other.a=Satu          | does not begin with its module",
        "shop.a=Your e-mail           | shop.a=Email Anda     | write surel"
      })
  void a_planted_fault_is_found(String english, String indonesian, String problem) {
    assertThat(TextRules.problems("shop", english, indonesian))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  @Test
  void a_text_that_is_told_twice_is_found() {
    assertThat(TextRules.problems("shop", "shop.a=One\nshop.a=Two", "shop.a=Satu"))
        .containsExactly("shop.a stands twice, and only the last counts");
  }

  @Test
  void good_texts_pass() {
    assertThat(TextRules.problems("shop", "shop.a=It’s open", "shop.a=Buka")).isEmpty();
  }
}
