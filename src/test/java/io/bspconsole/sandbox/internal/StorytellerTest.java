package io.bspconsole.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StorytellerTest {

  private record Planned(String body, @Nullable Effect effect, Instant due) {

    JsonNode value() {
      return JsonMapper.shared().readTree(body).at("/entry/0/changes/0/value");
    }
  }

  private static final Instant NOW = Instant.ofEpochSecond(1_739_321_024);

  @Test
  void an_ordinary_template_is_approved_in_metas_exact_form() {
    assertThat(story("order_ready"))
        .singleElement()
        .satisfies(planned -> {
          assertThat(planned.body())
              .isEqualTo(
                  "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":"
                      + "\"102290129340398\",\"time\":1739321028,\"changes\":[{\"field\":"
                      + "\"message_template_status_update\",\"value\":{\"event\":\"APPROVED\","
                      + "\"message_template_id\":1689556908129832,"
                      + "\"message_template_name\":\"order_ready\","
                      + "\"message_template_language\":\"en-US\",\"reason\":\"NONE\","
                      + "\"message_template_category\":\"UTILITY\"}}]}]}");
          assertThat(planned.due()).isEqualTo(NOW.plusSeconds(4));
          assertThat(planned.effect())
              .isEqualTo(new Effect("1689556908129832", "APPROVED", null, null));
        });
  }

  @Test
  void the_name_says_for_what_reason_a_template_is_rejected() {
    assertThat(story("sale_reject_abusive_content"))
        .singleElement()
        .satisfies(planned -> {
          assertThat(planned.value().path("event").asString()).isEqualTo("REJECTED");
          assertThat(planned.value().path("reason").asString()).isEqualTo("ABUSIVE_CONTENT");
          assertThat(planned.value().has("rejection_info")).isFalse();
        });
  }

  @Test
  void variables_side_by_side_are_an_invalid_format_with_advice() {
    assertThat(story("order_ready", "Hello {{1}} {{2}} there."))
        .singleElement()
        .satisfies(planned -> {
          assertThat(planned.value().path("reason").asString()).isEqualTo("INVALID_FORMAT");
          assertThat(planned.value().at("/rejection_info/recommendation").asString())
              .startsWith("Separate parameters");
        });
  }

  @Test
  void a_paused_template_is_approved_first() {
    assertThat(story("news_pause"))
        .extracting(planned -> planned.value().path("event").asString())
        .containsExactly("APPROVED", "PAUSED");
    assertThat(story("news_pause").getLast().value().at("/other_info/title").asString())
        .isEqualTo("FIRST_PAUSE");
  }

  @Test
  void a_webhook_that_comes_twice_is_the_same_byte_by_byte() {
    List<Planned> story = story("news_twice");
    assertThat(story).hasSize(2);
    assertThat(story.getFirst().body()).isEqualTo(story.getLast().body());
  }

  @Test
  void a_late_webhook_is_older_than_the_decision() {
    Planned late = story("news_late").getLast();
    assertThat(late.value().path("event").asString()).isEqualTo("PENDING");
    assertThat(JsonMapper.shared().readTree(late.body()).at("/entry/0/time").asLong())
        .isEqualTo(NOW.getEpochSecond());
    assertThat(late.effect()).isNull();
  }

  @Test
  void a_violation_restricts_the_account_for_three_days() {
    List<Planned> story = story("news_violation");
    assertThat(story)
        .extracting(planned -> planned.value().path("event").asString())
        .containsExactly("APPROVED", "ACCOUNT_VIOLATION", "ACCOUNT_RESTRICTION");
    assertThat(story.getLast().value().path("restriction_info").values())
        .extracting(item -> item.path("restriction_type").asString())
        .containsExactly(
            "RESTRICTED_BIZ_INITIATED_MESSAGING", "RESTRICTED_ADD_PHONE_NUMBER_ACTION");
    assertThat(story.getLast().value().at("/restriction_info/0/expiration").asLong())
        .isEqualTo(NOW.plusSeconds(12).plus(Duration.ofDays(3)).getEpochSecond());
  }

  @Test
  void quality_and_disabling_and_flags_have_forms_of_their_own() {
    assertThat(story("news_quality_red").getLast().value().path("new_quality_score").asString())
        .isEqualTo("RED");
    assertThat(story("news_quality_yellow").getLast().effect())
        .isEqualTo(new Effect("1689556908129832", null, null, "YELLOW"));
    assertThat(story("news_disable").getLast().value().at("/disable_info/disable_date").asLong())
        .isEqualTo(NOW.plusSeconds(8).getEpochSecond());
    assertThat(story("news_flag").getLast().value().path("event").asString()).isEqualTo("FLAGGED");
  }

  @Test
  void nothing_happens_to_what_stays_pending_or_was_decided_at_once() {
    assertThat(story("news_stay_pending")).isEmpty();
    assertThat(story("news_approve_now")).isEmpty();
  }

  private static List<Planned> story(String name) {
    return story(name, "Hello {{1}}, your order {{2}} is ready.");
  }

  private static List<Planned> story(String name, String body) {
    List<Planned> planned = new ArrayList<>();
    WebhookQueue queue = mock(WebhookQueue.class);
    doAnswer(
            call -> {
              planned.add(
                  new Planned(call.getArgument(0), call.getArgument(1), call.getArgument(3)));
              return null;
            })
        .when(queue)
        .add(any(), any(), any(), any());
    var settings =
        new SandboxSettings(
            URI.create("http://localhost/"), Duration.ofSeconds(4), Duration.ofSeconds(15));
    StoredTemplate template =
        StoredTemplate.of(
            "1689556908129832",
            "102290129340398",
            JsonMapper.shared()
                .readTree(
                    """
                    {"name":"%s","language":"en_US","category":"utility",
                     "components":[{"type":"body","text":"%s"}]}
                    """
                        .formatted(name, body)),
            "PENDING",
            "UNKNOWN");
    new Storyteller(queue, settings, Clock.fixed(NOW, ZoneOffset.UTC))
        .plan(template, Mood.story(template));
    return planned;
  }
}
