package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.events.AccountReviewed;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AccountUpdated.Detail;
import io.bspconsole.webhooks.events.AlertRaised;
import io.bspconsole.webhooks.events.CapabilityUpdated;
import io.bspconsole.webhooks.events.MessagesReported;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberNameUpdated;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import io.bspconsole.webhooks.events.PreferencesChanged;
import io.bspconsole.webhooks.events.SecurityReported;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import io.bspconsole.webhooks.events.TemplateComponentsUpdated;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields beside statuses, ratings and restrictions. */
class EventFormsTest {

  private static final ClientId CLIENT = ClientId.next();
  private static final MetaId ACCOUNT = new MetaId("310000000000017");
  private static final Instant THEN = Instant.parse("2026-11-20T03:00:00Z");
  private static final long SEED = 20_261_127;

  @Test
  void while_a_move_is_announced_the_new_category_is_the_one_of_now() {
    TemplateCategoryUpdated event =
        (TemplateCategoryUpdated)
            understood(
                "template_category_update",
                """
                {"message_template_id":"41","message_template_name":"receipt",
                 "message_template_language":"en-US","new_category":"utility",
                 "correct_category":"MARKETING","category_update_timestamp":"1795000000"}
                """);
    assertThat(event.completed()).isFalse();
    assertThat(event.current()).isEqualTo("UTILITY");
    assertThat(event.correct()).isEqualTo("MARKETING");
    assertThat(event.movesAt()).isEqualTo(Instant.ofEpochSecond(1_795_000_000L));
  }

  @Test
  void a_move_that_was_done() {
    TemplateCategoryUpdated event =
        (TemplateCategoryUpdated)
            understood(
                "template_category_update",
                "{\"message_template_id\":41,\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\"}");
    assertThat(event.completed()).isTrue();
    assertThat(event.current()).isEqualTo("MARKETING");
  }

  @Test
  void a_limit_of_a_number_needs_no_event() {
    NumberQualityUpdated event =
        (NumberQualityUpdated)
            understood(
                "phone_number_quality_update",
                "{\"display_phone_number\":\"62 811-1\",\"max_daily_conversations_per_business\":\"UNLIMITED\"}");
    assertThat(event.event()).isEmpty();
    assertThat(event.displayNumber()).isEqualTo("628111");
    assertThat(event.limit()).isEqualTo("TIER_UNLIMITED");
  }

  @Test
  void texts_with_their_buttons() {
    TemplateComponentsUpdated event =
        (TemplateComponentsUpdated)
            understood(
                "message_template_components_update",
                """
                {"message_template_id":41,"message_template_element":"Hello {{1}}, welcome.",
                 "message_template_buttons":[{"message_template_button_type":"URL",
                  "message_template_button_text":"Open","message_template_button_url":"https://a.example"}]}
                """);
    assertThat(event.title()).isNull();
    assertThat(event.buttons())
        .containsExactly(new TemplateComponentsUpdated.Button("URL", "Open", "https://a.example"));
  }

  @Test
  void a_display_name_that_was_refused() {
    assertThat(
            understood(
                "phone_number_name_update",
                "{\"display_phone_number\":\"+62 21 5550\",\"decision\":\"REJECTED\","
                    + "\"requested_verified_name\":\"Kopi\",\"rejection_reason\":\"NAME_FORMAT_UNACCEPTABLE\"}"))
        .isEqualTo(
            new NumberNameUpdated(
                CLIENT, ACCOUNT, THEN, "62215550", "REJECTED", "Kopi", "NAME_FORMAT_UNACCEPTABLE"));
  }

  @Test
  void limits_as_numbers_are_tiers() {
    assertThat(
            understood(
                "business_capability_update",
                "{\"max_daily_conversation_per_phone\":100000,\"max_phone_numbers_per_business\":25}"))
        .isEqualTo(new CapabilityUpdated(CLIENT, ACCOUNT, THEN, "TIER_100K", null, "25"));
  }

  @Test
  void a_partner_certification_with_reasons_in_either_spelling() {
    AccountUpdated event =
        (AccountUpdated)
            understood(
                "account_update",
                """
                {"event":"PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE",
                 "partner_client_certification_info":{"client_business_id":"7","status":"FAILED",
                 "rejection_reasons":["LEGAL NAME NOT MATCHING","ADDRESS_NOT_MATCHING"]}}
                """);
    assertThat(event.detail(Detail.CERTIFICATION_REASONS))
        .isEqualTo("LEGAL_NAME_NOT_MATCHING, ADDRESS_NOT_MATCHING");
  }

  @Test
  void reviews_alerts_and_pins() {
    assertThat(understood("account_review_update", "{\"decision\":\"approved\"}"))
        .isEqualTo(new AccountReviewed(CLIENT, ACCOUNT, THEN, "APPROVED"));
    AlertRaised alert =
        (AlertRaised)
            understood(
                "account_alerts",
                "{\"entity_type\":\"BUSINESS\",\"entity_id\":5,\"alert_info\":{\"alert_type\":\"OBA_REJECTED\"}}");
    assertThat(alert.type()).isEqualTo("OBA_REJECTED");
    assertThat(alert.entityId()).isEqualTo("5");
    assertThat(
            understood(
                "security", "{\"display_phone_number\":\"62215550\",\"event\":\"PIN_CHANGED\"}"))
        .isEqualTo(new SecurityReported(CLIENT, ACCOUNT, THEN, "62215550", "PIN_CHANGED", null));
  }

  @Test
  void choices_of_people_known_by_number_or_not() {
    PreferencesChanged event =
        (PreferencesChanged)
            understood(
                "user_preferences",
                """
                {"user_preferences":[{"wa_id":"628120","category":"marketing_messages","value":"stop",
                  "timestamp":1795000000},{"user_id":"ID.13","value":"RESUME"},{"value":"stop"}]}
                """);
    assertThat(event.choices())
        .extracting(PreferencesChanged.Choice::person, PreferencesChanged.Choice::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("628120", "stop"),
            org.assertj.core.groups.Tuple.tuple("ID.13", "resume"));
  }

  @Test
  void none_of_very_many_choices_is_lost() {
    String all =
        IntStream.range(0, 2_500)
            .mapToObj("{\"wa_id\":\"62812%06d\",\"value\":\"stop\"}"::formatted)
            .collect(Collectors.joining(","));
    PreferencesChanged event =
        (PreferencesChanged) understood("user_preferences", "{\"user_preferences\":[" + all + "]}");
    assertThat(event.choices())
        .extracting(PreferencesChanged.Choice::person)
        .hasSize(2_500)
        .doesNotHaveDuplicates()
        .endsWith("62812002499");
  }

  @Test
  void messages_are_counted_and_their_errors_named() {
    MessagesReported event =
        (MessagesReported)
            understood(
                "messages",
                """
                {"metadata":{"display_phone_number":"62215550"},"messages":[{"id":"1"}],
                 "statuses":[{"status":"failed","errors":[{"code":131050}]},{"status":"read"}]}
                """);
    assertThat(event.messages()).isEqualTo(1);
    assertThat(event.statuses()).containsExactly("failed", "read");
    assertThat(event.errors()).containsExactly("131050");
  }

  @ParameterizedTest
  @MethodSource("rehearsals")
  void every_webhook_to_rehearse_is_read(JsonNode rehearsal) {
    String field = rehearsal.path("field").asString("");
    Reading reading = read(field, rehearsal.path("value"));
    assertThat(reading)
        .isInstanceOf(
            field.equals("glitter_update") ? Reading.Unhandled.class : Reading.Understood.class);
  }

  /** Values of wrong types, missing, doubled in depth: never an exception. */
  @ParameterizedTest
  @MethodSource("rehearsals")
  void whatever_stands_in_a_value_it_is_read_or_named(JsonNode rehearsal) {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      JsonNode mutant = mutated(rehearsal.path("value"), random);
      assertThat(read(rehearsal.path("field").asString(""), mutant)).isNotNull();
    }
  }

  private static JsonNode mutated(JsonNode node, Random random) {
    if (random.nextInt(8) == 0) {
      return strange(random);
    }
    if (node.isObject()) {
      ObjectNode object = Json.mapper().createObjectNode();
      node.properties()
          .forEach(member -> {
            if (random.nextInt(10) != 0) {
              object.set(member.getKey(), mutated(member.getValue(), random));
            }
          });
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = Json.mapper().createArrayNode();
      node.valueStream().forEach(item -> array.add(mutated(item, random)));
      return array;
    }
    return node;
  }

  private static JsonNode strange(Random random) {
    return Json.read(
        Stream.of(
                "null",
                "true",
                "-1",
                "1e400",
                "99999999999999999999",
                "\"\"",
                "\"\\u0000\\ud800\"",
                "[]",
                "{}",
                "[[{}]]",
                "{\"a\":{\"b\":[1]}}",
                "\"" + "x".repeat(5000) + "\"")
            .skip(random.nextInt(12))
            .findFirst()
            .orElseThrow());
  }

  static Stream<JsonNode> rehearsals() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            EventFormsTest.class.getResourceAsStream("/sandbox/rehearsals.json"))) {
      String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return Json.read(text.replace("NUMBER_DIGITS", "622155500000"))
          .valueStream()
          .toList()
          .stream();
    }
  }

  private static MetaEvent understood(String field, String value) {
    return ((Reading.Understood) read(field, Json.read(value))).event();
  }

  private static Reading read(String field, JsonNode value) {
    return EventReader.read(CLIENT, ACCOUNT, THEN, field, Json.write(value));
  }
}
