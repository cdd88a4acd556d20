package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.templates.content.MalformedContent;
import io.bspconsole.templates.content.TemplateContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft must satisfy to be stored at all. */
class KeepingTest {

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));

  @Test
  void a_text_is_kept_up_to_its_bound() {
    assertThat(pointers(body("x".repeat(InBounds.TEXT)))).isEmpty();
    assertThat(pointers(body("x".repeat(InBounds.TEXT + 1)))).containsExactly("/components/0/text");
  }

  @Test
  void a_list_is_kept_up_to_its_bound() {
    assertThat(pointers("{\"cards\":[" + list("1", InBounds.ENTRIES) + "]}")).isEmpty();
    assertThat(pointers("{\"cards\":[" + list("1", InBounds.ENTRIES + 1) + "]}"))
        .containsExactly("/cards");
  }

  @Test
  void an_object_counts_as_a_list_of_its_members() {
    String members =
        IntStream.range(0, 200).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(","));
    assertThat(pointers("{\"a/b\":{" + members + "}}")).containsExactly("/a~1b");
  }

  @Test
  void a_text_has_so_many_variables_and_no_more() {
    assertThat(pointers(body("{{1}}".repeat(InBounds.VARIABLES)))).isEmpty();
    assertThat(pointers(body("{{1}}".repeat(InBounds.VARIABLES + 1))))
        .containsExactly("/components/0/text");
  }

  @Test
  void buttons_count_over_all_lists_that_they_stand_in() {
    String buttons = "{\"type\":\"BUTTONS\",\"buttons\":[" + list("{}", InBounds.BUTTONS) + "]}";
    assertThat(pointers("{\"components\":[" + buttons + "]}")).isEmpty();
    assertThat(pointers("{\"components\":[" + buttons + "," + buttons + "]}"))
        .containsExactly("/components");
  }

  @Test
  void a_body_is_nested_so_deeply_and_no_deeper() {
    assertThat(pointers(nested(InBounds.LEVELS))).isEmpty();
    assertThat(pointers(nested(InBounds.LEVELS + 1)))
        .containsExactly("/a" + "/0".repeat(InBounds.LEVELS - 1));
  }

  @Test
  void many_parts_that_are_each_small_are_too_much_together() {
    String texts = list('"' + "x".repeat(InBounds.TEXT) + '"', 21);
    assertThat(pointers("{\"a\":[" + texts + "]}")).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00 x", "a\\u0000b"})
  void characters_that_cannot_be_written_are_pointed_at(String text) {
    assertThat(pointers(body(text))).containsExactly("/components/0/text");
    assertThat(pointers("{\"" + text + "\":1}")).hasSize(1);
  }

  @Test
  void findings_never_hold_what_json_cannot_say() {
    List<Finding> found = check.keeping(TemplateContent.parse("{\"\\ud83d\":1}")).findings();
    assertThat(found).extracting(Finding::pointer).containsExactly("/\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\t", "\\r\\n", "\\u0007", "\\u007f", "\\u0085", "\\u202e", "\\u2067"})
  void other_control_characters_are_a_warning(String text) {
    List<Finding> found =
        check.check(TemplateContent.parse(body("Hello" + text + "you"))).findings().stream()
            .filter(finding -> finding.rule().equals("control-characters"))
            .toList();
    assertThat(found).extracting(Finding::pointer).containsExactly("/components/0/text");
    assertThat(found).noneMatch(Finding::blocks);
  }

  @Test
  void a_line_feed_is_no_control_character() {
    assertThat(check.check(TemplateContent.parse(body("Hello\\nyou"))).findings())
        .extracting(Finding::rule)
        .doesNotContain("control-characters");
  }

  @Test
  void a_member_that_comes_twice_is_refused() {
    assertThatThrownBy(() -> TemplateContent.parse("{\"name\":\"a\",\"name\":\"b\"}"))
        .isInstanceOfSatisfying(
            MalformedContent.class,
            e -> assertThat(e.messageKey()).isEqualTo("check.malformed.twice"));
  }

  @Test
  void what_goes_on_after_the_template_is_refused_for_that() {
    assertThatThrownBy(() -> TemplateContent.parse("{\"name\":\"a\"} {\"x\":1}"))
        .isInstanceOfSatisfying(
            MalformedContent.class,
            e -> assertThat(e.messageKey()).isEqualTo("check.malformed.more"));
  }

  @Test
  void a_hostile_megabyte_is_answered_at_once() {
    String deep = "[".repeat(450) + list("\"\"", 300_000) + "]".repeat(450);
    List<String> hostile =
        List.of(
            "{\"components\":[{\"example\":" + deep + "}]}",
            body("{{1}}".repeat(180_000)),
            body("*a".repeat(450_000)),
            "{\"components\":[" + list("{\"type\":\"BUTTONS\",\"buttons\":[{}]}", 25_000) + "]}",
            "{\"a\":[" + list("1e999999999", 80_000) + "]}");
    Instant start = Instant.now();
    for (String body : hostile) {
      assertThat(check.check(TemplateContent.parse(body)).accepted()).isFalse();
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  private List<String> pointers(String json) {
    return check.keeping(TemplateContent.parse(json)).findings().stream()
        .map(Finding::pointer)
        .toList();
  }

  private static String body(String text) {
    return "{\"components\":[{\"type\":\"BODY\",\"text\":\"" + text + "\"}]}";
  }

  /** Lists in lists so that the innermost, which has one entry, is on that level. */
  private static String nested(int level) {
    return "{\"a\":" + "[".repeat(level - 1) + "1" + "]".repeat(level - 1) + "}";
  }

  private static String list(String entry, int count) {
    return IntStream.range(0, count).mapToObj(_ -> entry).collect(Collectors.joining(","));
  }
}
