package io.bspconsole.templates.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.content.Variables.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

  @Test
  void variables_come_in_the_order_of_the_text_with_their_places() {
    Variables found = Variables.in("Hi {{2}}, {{first_name}}!");

    assertThat(found.names()).containsExactly("2", "first_name");
    assertThat(found.all().getFirst().span()).isEqualTo(new Span(3, 8));
    assertThat(found.malformed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{1}", "{1}}", "{1}", "{{1", "1}}", "{{{1}}}", "{{1}}}", "{{a{b}}", "{{", "}}"})
  void braces_that_do_not_match_are_malformed(String text) {
    assertThat(Variables.in("Hi " + text + " there").malformed()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a { b", "a } b", ":-{", "{ a b }", "{}", "no braces", ""})
  void a_brace_that_means_nothing_is_text(String text) {
    Variables found = Variables.in(text);

    assertThat(found.malformed()).isEmpty();
    assertThat(found.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "}", "{{", "{{1", "{{1}", "{a", "{{1}}", "{{a}} {"})
  void a_hostile_text_takes_time_in_proportion_to_its_length(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    Assertions.assertTimeout(Duration.ofSeconds(3), () -> Variables.in(text));
  }

  @Test
  void a_position_has_no_leading_zero_and_no_sign() {
    assertThat(Variables.in("{{1}} {{01}} {{-1}} {{1a}} {{99999}} {{१}}").all())
        .extracting(Variables.Variable::isPosition)
        .containsExactly(true, false, false, false, false, false);
  }

  @Test
  void samples_go_by_number_and_by_name() {
    Variables found = Variables.in("{{2}} {{1}} {{city}} {{3}}");

    assertThat(
            found.samples(
                List.of(
                    new Example("", null, "one"),
                    new Example("", null, "two"),
                    new Example("", "city", "Solo"))))
        .containsEntry("1", "one")
        .containsEntry("2", "two")
        .containsEntry("city", "Solo")
        .doesNotContainKey("3");
  }
}
