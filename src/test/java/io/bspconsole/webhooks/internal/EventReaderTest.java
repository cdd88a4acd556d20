package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.webhooks.Problem;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AccountUpdated.Restriction;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private static final ClientId CLIENT = ClientId.next();
  private static final MetaId ACCOUNT = new MetaId("310000000000017");
  private static final Instant THEN = Instant.parse("2026-11-20T03:00:00Z");

  @Test
  void an_approval() {
    MetaEvent event =
        understood(
            "message_template_status_update",
            """
            {"event":"APPROVED","message_template_id":7712000000000042,
             "message_template_name":"payday_reminder","message_template_language":"en-US",
             "reason":"NONE","message_template_category":"UTILITY"}
            """);

    assertThat(event)
        .isEqualTo(
            new TemplateStatusUpdated(
                CLIENT,
                ACCOUNT,
                THEN,
                "APPROVED",
                new MetaId("7712000000000042"),
                "payday_reminder",
                "en_US",
                null,
                null,
                null,
                null,
                null,
                "UTILITY"));
  }

  @Test
  void a_rejection_with_metas_words() {
    TemplateStatusUpdated event =
        status(
            """
            {"event":"REJECTED","message_template_id":"7712000000000042",
             "message_template_name":"payday_reminder","message_template_language":"id",
             "reason":"INVALID_FORMAT","rejection_info":{"reason":"Two variables touch.",
             "recommendation":"Put a word between them."}}
            """);

    assertThat(event.reason()).isEqualTo("INVALID_FORMAT");
    assertThat(event.reasonWords()).isEqualTo("Two variables touch.");
    assertThat(event.recommendation()).isEqualTo("Put a word between them.");
    assertThat(event.language()).isEqualTo("id");
  }

  @Test
  void a_pause_with_its_title() {
    TemplateStatusUpdated event =
        status(
            """
            {"event":"PAUSED","message_template_id":1,"message_template_name":"a",
             "message_template_language":"id","reason":null,
             "other_info":{"title":"FIRST_PAUSE","description":"Paused for three hours."}}
            """);

    assertThat(event.title()).isEqualTo("FIRST_PAUSE");
    assertThat(event.reasonWords()).isEqualTo("Paused for three hours.");
    assertThat(event.reason()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1751234563 | 2025-06-29T22:02:43Z",
        "\"1751234563\" | 2025-06-29T22:02:43Z",
        "1751234563000 | 2025-06-29T22:02:43Z",
        "\"January 31, 2021\" | 2021-01-31T00:00:00Z",
        "\"2021-01-31\" | 2021-01-31T00:00:00Z"
      })
  void the_date_of_a_disabling_in_all_its_forms(String date, Instant expected) {
    assertThat(disabledOn(date).disableDate()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"soon\"", "null", "{}", "\"\"", "-5", "1e999999999", "99999999999999"})
  void an_unreadable_date_is_absent_and_no_error(String date) {
    assertThat(disabledOn(date).disableDate()).isNull();
  }

  @Test
  void an_event_that_is_new_to_us_is_kept_verbatim() {
    assertThat(status("{\"event\":\"GLITTERED\",\"message_template_id\":1}").event())
        .isEqualTo("GLITTERED");
  }

  @Test
  void a_change_of_rating() {
    assertThat(
            understood(
                "message_template_quality_update",
                """
                {"previous_quality_score":"GREEN","new_quality_score":"YELLOW",
                 "message_template_id":7712000000000042,
                 "message_template_name":"payday_reminder","message_template_language":"pt-BR"}
                """))
        .isEqualTo(
            new TemplateQualityUpdated(
                CLIENT,
                ACCOUNT,
                THEN,
                new MetaId("7712000000000042"),
                "payday_reminder",
                "pt_BR",
                "GREEN",
                "YELLOW"));
  }

  @Test
  void a_change_of_rating_under_the_field_of_states() {
    assertThat(
            understood(
                "message_template_status_update",
                "{\"new_quality_score\":\"RED\",\"message_template_id\":1}"))
        .isInstanceOf(TemplateQualityUpdated.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"current_limit\":\"TIER_10K\" | TIER_10K",
        "\"max_daily_conversations_per_business\":2000 | TIER_2K",
        "\"max_daily_conversations_per_business\":-1 | TIER_UNLIMITED",
        "\"max_daily_conversations_per_business\":\"TIER_100K\" | TIER_100K",
        "\"max_daily_conversations_per_business\":345 | 345"
      })
  void a_number_with_its_limit(String limit, String expected) {
    assertThat(
            understood(
                "phone_number_quality_update",
                "{\"display_phone_number\":\"+62 811-5550-0123\",\"event\":\"UPGRADE\","
                    + limit
                    + "}"))
        .isEqualTo(
            new NumberQualityUpdated(CLIENT, ACCOUNT, THEN, "6281155500123", "UPGRADE", expected));
  }

  @Test
  void a_restriction_with_all_its_entries() {
    AccountUpdated event =
        account(
            """
            {"event":"ACCOUNT_RESTRICTION","violation_info":{"violation_type":"ALCOHOL"},
             "restriction_info":[
               {"restriction_type":"RESTRICTED_BIZ_INITIATED_MESSAGING","expiration":1795000000},
               {"restriction_type":"RESTRICTED_ADD_PHONE_NUMBER_ACTION","expiration":"1795000001"},
               {"restriction_type":"RESTRICTED_SOMETHING_NEW"},
               {"remediation":"no type"}]}
            """);

    assertThat(event.violation()).isEqualTo("ALCOHOL");
    assertThat(event.restrictions())
        .containsExactly(
            new Restriction(
                "RESTRICTED_BIZ_INITIATED_MESSAGING", Instant.ofEpochSecond(1_795_000_000L)),
            new Restriction(
                "RESTRICTED_ADD_PHONE_NUMBER_ACTION", Instant.ofEpochSecond(1_795_000_001L)),
            new Restriction("RESTRICTED_SOMETHING_NEW", null));
  }

  @Test
  void a_ban_that_is_lifted() {
    AccountUpdated event =
        account(
            "{\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"REINSTATE\","
                + "\"waba_ban_date\":\"April 17, 2025\"}}");

    assertThat(event.banState()).isEqualTo("REINSTATE");
    assertThat(event.restrictions()).isEmpty();
  }

  @Test
  void what_turns_the_direction_of_writing_is_no_part_of_a_word() {
    assertThat(account("{\"event\":\"NEW\u202EDOW\"}").event()).isEqualTo("NEW\uFFFDDOW");
  }

  @Test
  void a_ban_whose_state_stands_in_a_list() {
    assertThat(
            account(
                    "{\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":[\"DISABLE\"]}}")
                .banState())
        .isEqualTo("DISABLE");
    assertThat(account("{\"event\":\"DISABLED_UPDATE\",\"ban_info\":null}").banState()).isNull();
  }

  @Test
  void of_a_field_that_is_new_to_us_all_values_are_shown_as_they_came() {
    assertThat(read("glitter_update", "{\"event\":\"NEW\",\"list\":[{\"deep\":7}],\"no\":null}"))
        .isEqualTo(new Reading.Unhandled(Map.of("event", "NEW", "list[0].deep", "7")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "message_template_status_update | {\"event\":\"APPROVED\"} | message_template_id",
        "message_template_status_update | {\"message_template_id\":1} | event",
        "message_template_quality_update | {\"message_template_id\":1} | new_quality_score",
        "phone_number_quality_update | {\"event\":\"FLAGGED\"} | display_phone_number",
        "account_update | {\"event\":\" \"} | event",
        "account_update | {\"event\":\"DISABLED_UPDATE\","
            + "\"ban_info\":{\"waba_ban_state\":[\"DISABLE\",\"REINSTATE\"]}} |"
            + " ban_info.waba_ban_state",
        "account_update | {\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":{\"x\":1}}} |"
            + " ban_info.waba_ban_state",
        "account_update | {\"event\":\"ACCOUNT_RESTRICTION\","
            + "\"restriction_info\":\"RESTRICTED_X\"} | restriction_info.restriction_type",
        "account_update | {\"event\":\"ACCOUNT_RESTRICTION\","
            + "\"restriction_info\":[{\"type\":\"RESTRICTED_X\"}]} | restriction_info.restriction_type",
        "template_category_update | {\"message_template_id\":1,\"correct_category\":\"NONE\"} |"
            + " new_category",
        "account_update | [1,2] | event",
        "account_update | \"text\" | event",
        "account_update | null | event"
      })
  void what_is_missing_is_named(String field, String value, String missing) {
    assertThat(read(field, value))
        .isEqualTo(new Reading.Unreadable(new Problem(Problem.Kind.MISSING, missing)));
  }

  private static TemplateStatusUpdated disabledOn(String date) {
    return status(
        "{\"event\":\"DISABLED\",\"message_template_id\":1,\"disable_info\":{\"disable_date\":"
            + date
            + "}}");
  }

  private static TemplateStatusUpdated status(String value) {
    return (TemplateStatusUpdated) understood("message_template_status_update", value);
  }

  private static AccountUpdated account(String value) {
    return (AccountUpdated) understood("account_update", value);
  }

  private static MetaEvent understood(String field, String value) {
    return ((Reading.Understood) read(field, value)).event();
  }

  private static Reading read(String field, String value) {
    return EventReader.read(CLIENT, ACCOUNT, THEN, field, value);
  }
}
