package io.bspconsole.webhooks.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.webhooks.JsonFault;
import io.bspconsole.webhooks.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-20T03:00:00Z");

  @Test
  void each_change_of_each_entry_becomes_one() {
    Split split =
        split(
            """
            {"object":"whatsapp_business_account","entry":[
              {"id":"10001","time":1763600000,"changes":[
                {"field":"account_update","value":{"event":"ACCOUNT_DELETED"}},
                {"field":"something_new","value":7}]},
              {"id":10002,"time":"1763600001","changes":[
                {"value":{"decision":"APPROVED"},"field":"account_review_update"}]}]}
            """);

    assertThat(split.problem()).isNull();
    assertThat(split.changes())
        .extracting(Change::field)
        .containsExactly("account_update", "something_new", "account_review_update");
    assertThat(split.changes())
        .extracting(Change::account)
        .containsExactly(new MetaId("10001"), new MetaId("10001"), new MetaId("10002"));
    assertThat(split.changes())
        .extracting(Change::occurredAt)
        .containsExactly(
            Instant.ofEpochSecond(1_763_600_000L),
            Instant.ofEpochSecond(1_763_600_000L),
            Instant.ofEpochSecond(1_763_600_001L));
  }

  @ParameterizedTest
  @MethodSource("beyondLimits")
  void a_part_beyond_all_limits_takes_no_other_with_it(String part) {
    Split split =
        split(
            """
            {"object":"whatsapp_business_account","entry":[
              {"id":"10001","changes":[
                {"field":"account_update","value":{"event":"ACCOUNT_DELETED"}},
                {"field":"something_new","value":{"it":%s}},
                {"field":"account_review_update","value":{"decision":"APPROVED"}}],
               "time":1763600000},
              {"id":"10002","time":1763600001,"changes":[
                {"field":"messages","value":{"text":"ä \\u0000 \\" }]"}}]}]}
            """
                .formatted(part));

    assertThat(split.problem()).isNotNull();
    assertThat(split.changes())
        .extracting(Change::field)
        .containsExactly("account_update", "account_review_update", "messages");
    assertThat(split.changes())
        .extracting(Change::account)
        .containsExactly(new MetaId("10001"), new MetaId("10001"), new MetaId("10002"));
    assertThat(split.changes().getFirst().occurredAt())
        .isEqualTo(Instant.ofEpochSecond(1_763_600_000L));
    assertThat(split.changes().getLast().value().get("text").asString()).startsWith("ä");
  }

  static Stream<String> beyondLimits() {
    return Stream.of(
        "{\"a\":".repeat(600) + "1" + "}".repeat(600),
        "[".repeat(50_000) + "]".repeat(50_000),
        "7".repeat(5_000),
        "1e99999999999",
        "{\"" + "k".repeat(60_000) + "\":1}");
  }

  @Test
  void only_events_about_accounts_name_another_account_than_their_entry() {
    Split split =
        split(
            """
            {"entry":[{"id":"10001","changes":[
              {"field":"message_template_status_update",
               "value":{"event":"DISABLED","waba_info":{"waba_id":"10002"}}}]}]}
            """);

    assertThat(split.changes())
        .singleElement()
        .extracting(Change::account)
        .isEqualTo(new MetaId("10001"));
  }

  @Test
  void an_entry_without_a_time_happened_when_it_was_received() {
    Split split =
        split("{\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"messages\",\"value\":{}}]}]}");

    assertThat(split.changes()).extracting(Change::occurredAt).containsExactly(RECEIVED);
  }

  @Test
  void a_time_too_far_ahead_counts_as_when_it_was_received_and_is_kept() {
    Change change =
        split(
                "{\"entry\":[{\"id\":\"1\",\"time\":4102444800,\"changes\":[{\"field\":\"f\",\"value\":1}]}]}")
            .changes()
            .getFirst();

    assertThat(change.occurredAt()).isEqualTo(RECEIVED);
    assertThat(change.statedAt()).isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));
  }

  @Test
  void a_clock_that_runs_a_little_ahead_is_believed() {
    Change change =
        split(
                "{\"entry\":[{\"id\":\"1\",\"time\":%d,\"changes\":[{\"field\":\"f\",\"value\":1}]}]}"
                    .formatted(RECEIVED.getEpochSecond() + 600))
            .changes()
            .getFirst();

    assertThat(change.occurredAt()).isEqualTo(RECEIVED.plusSeconds(600));
    assertThat(change.statedAt()).isNull();
  }

  @Test
  void the_account_named_in_the_value_goes_before_the_entry() {
    Split split =
        split(
            """
            {"entry":[{"id":"777","time":1763600000,"changes":[{"field":"account_update",
              "value":{"event":"PARTNER_ADDED","waba_info":{"waba_id":"980000000000001"}}}]}]}
            """);

    assertThat(split.changes())
        .extracting(Change::account)
        .containsExactly(new MetaId("980000000000001"));
  }

  @Test
  void the_same_change_has_the_same_key_whatever_the_order_of_its_members() {
    assertThat(key("{\"a\":1,\"b\":{\"x\":[1,2],\"y\":null}}"))
        .isEqualTo(key("{ \"b\":{\"y\":null,\"x\":[1,2]}, \"a\":1 }"));
  }

  @Test
  void values_that_differ_in_the_last_digit_have_different_keys() {
    assertThat(key("{\"id\":12345678901234567890123}"))
        .isNotEqualTo(key("{\"id\":12345678901234567890124}"));
    assertThat(key("{\"n\":0.10000000000000000001}"))
        .isNotEqualTo(key("{\"n\":0.10000000000000000002}"));
    assertThat(key("{\"n\":\"1\"}")).isNotEqualTo(key("{\"n\":1}"));
  }

  @Test
  void a_thousand_changes_are_a_thousand() {
    String changes =
        IntStream.range(0, 1000)
            .mapToObj(i -> "{\"field\":\"flows\",\"value\":{\"n\":" + i + "}}")
            .collect(Collectors.joining(","));

    assertThat(split("{\"entry\":[{\"id\":\"1\",\"changes\":[" + changes + "]}]}").changes())
        .hasSize(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no json", "{\"entry\":", "{} {}", "field=a&value=b", "{\"a\":1e99999999999}"})
  void what_is_no_json_is_said_to_be_none(String body) {
    Split split = split(body);

    assertThat(split.changes()).isEmpty();
    assertThat(split.problem()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "no json|SYNTAX|1",
        "{\"entry\":|ENDS_EARLY|1",
        "{} {}|GOES_ON|1",
        "{\"a\":1e99999999999}|NUMBER|0"
      })
  void why_it_is_none_is_kept_so_that_it_can_be_said_in_any_language(
      String body, JsonFault.Kind kind, int line) {
    assertThat(JsonFault.parse(problem(body).detail()))
        .hasValueSatisfying(fault -> {
          assertThat(fault.kind()).isEqualTo(kind);
          assertThat(fault.line()).isEqualTo(line);
        });
  }

  @Test
  void words_of_the_parser_that_were_kept_before_are_no_fault() {
    assertThat(JsonFault.parse("Unexpected character ('x' (code 120))")).isEmpty();
    assertThat(JsonFault.parse("SYNTAX 1 x")).isEmpty();
    assertThat(JsonFault.parse("OTHER 1 1")).isEmpty();
  }

  @Test
  void json_nested_too_deeply_is_refused_not_followed() {
    Problem problem = problem("{\"entry\":" + "[".repeat(100_000));

    assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_JSON);
    assertThat(JsonFault.parse(problem.detail()))
        .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(JsonFault.Kind.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"text\"",
        "{}",
        "{\"entry\":{}}",
        "{\"entry\":[7]}",
        "{\"entry\":[{\"changes\":\"none\"}]}",
        "{\"entry\":[{\"changes\":[{}]}]}",
        "{\"entry\":[{\"changes\":[{\"field\":{},\"value\":1}]}]}"
      })
  void a_shape_that_is_not_metas_is_pointed_to(String body) {
    Problem problem = problem(body);

    assertThat(problem.kind()).isEqualTo(Problem.Kind.SHAPE);
    assertThat(problem.detail()).startsWith("/entry");
  }

  @Test
  void nothing_in_it_is_a_problem_too() {
    assertThat(split("{\"entry\":[]}").problem())
        .isEqualTo(new Problem(Problem.Kind.NO_CHANGES, ""));
  }

  @Test
  void an_unreadable_change_does_not_take_its_neighbours_with_it() {
    Split split =
        split(
            """
            {"entry":[{"id":"1","changes":[{"field":"flows","value":1},{"field":""},
              {"field":"flows","value":2}]}]}
            """);

    assertThat(split.changes()).hasSize(2);
    assertThat(split.problem()).isEqualTo(new Problem(Problem.Kind.SHAPE, "/entry/0/changes/1"));
  }

  private static byte[] key(String value) {
    return split(
            "{\"entry\":[{\"id\":\"1\",\"time\":5,\"changes\":[{\"field\":\"f\",\"value\":"
                + value
                + "}]}]}")
        .changes()
        .getFirst()
        .key();
  }

  private static Problem problem(String body) {
    return requireNonNull(split(body).problem());
  }

  private static Split split(String body) {
    return Split.of(
        body.getBytes(StandardCharsets.UTF_8), new Receipt(RECEIVED, Duration.ofMinutes(10)));
  }
}
