package io.bspconsole.templates.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatePackTest {

  private static final String ONE = "{\"name\":\"a\",\"language\":\"id\",\"components\":[]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ONE,
        "[" + ONE + "]",
        "{\"data\":[{\"name\":\"a\",\"language\":\"id\",\"components\":[],\"id\":\"77\","
            + "\"status\":\"APPROVED\",\"quality_score\":{\"score\":\"GREEN\"}}],\"paging\":{}}"
      })
  void one_template_a_list_and_metas_answer_are_read(String json) {
    assertThat(TemplatePack.read(json)).containsExactly(TemplateContent.parse(ONE));
  }

  @Test
  void what_is_written_is_read_back() {
    List<TemplateContent> two =
        List.of(TemplateContent.parse(ONE), TemplateContent.parse("{\"name\":\"b\",\"x\":[1.50]}"));

    assertThat(TemplatePack.read(TemplatePack.write(two))).isEqualTo(two);
  }

  @Test
  void a_fault_is_named_by_its_place() {
    assertThatExceptionOfType(MalformedContent.class)
        .isThrownBy(() -> TemplatePack.read("[\n {\"name\": x}\n]"))
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(2))
        .satisfies(fault -> assertThat(fault.column()).isBetween(10, 12));
    assertThatExceptionOfType(MalformedContent.class).isThrownBy(() -> TemplatePack.read("[5]"));
  }
}
