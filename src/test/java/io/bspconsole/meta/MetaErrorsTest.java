package io.bspconsole.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.meta.MetaErrors.Entry;
import io.bspconsole.meta.MetaErrors.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetaErrorsTest {

  @Test
  void the_line_of_a_subcode_comes_before_that_of_its_code() {
    assertThat(MetaErrors.find(100, 2388019).map(Entry::advice)).contains("TEMPLATE_LIMIT");
    assertThat(MetaErrors.find(100, 1).map(Entry::advice)).contains("PARAMETER");
    assertThat(MetaErrors.find(100, null).map(Entry::treatment)).contains(Treatment.NEVER);
    assertThat(MetaErrors.find(250, null).map(Entry::advice)).contains("PERMISSION");
    assertThat(MetaErrors.find(80008, null).map(Entry::treatment)).contains(Treatment.WAIT);
    assertThat(MetaErrors.find(999_999, null)).isEmpty();
  }

  @Test
  void every_line_has_words_in_both_languages() throws IOException {
    for (String file : new String[] {"templates.properties", "templates_id.properties"}) {
      String texts = Files.readString(Path.of("src/main/resources/i18n").resolve(file));
      assertThat(MetaErrors.all())
          .allSatisfy(
              entry -> assertThat(texts).contains("templates.advice." + entry.advice() + "="));
    }
  }
}
