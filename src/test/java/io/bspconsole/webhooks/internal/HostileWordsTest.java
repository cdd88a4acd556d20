package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Sampling;
import io.bspconsole.support.Whole;
import io.bspconsole.templates.TemplateStory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every member of every handled field, with values that Meta never sent so far. Whatever comes, the
 * event is settled at its first try: none of it is our fault.
 */
@Whole
class HostileWordsTest extends TemplateStory {

  private static final List<String> VALUES =
      List.of(
          '"' + "A".repeat(300) + '"',
          '"' + "\\ud83d\\ude00".repeat(200) + '"',
          '"' + "é".repeat(70_000) + '"',
          "\"NUL \\u0000 and half \\ud83d\"",
          "\"\\ude00\"",
          "\"\\t\\r\\n\\u0007\"",
          "\"+99999-01-01T00:00:00Z\"",
          "\"-0044-03-15\"",
          "\"January 1, 99999\"",
          "99999999999999",
          "-5",
          "0",
          "1e999999999",
          "1" + "0".repeat(900),
          "null",
          "true",
          "[]",
          "[[\"A\"]]",
          "{\"a\":{\"b\":1}}",
          "\"\"");

  /** A value of each field that is applied; what stands between ‹ and › is replaced in turn. */
  private static final List<String> FIELDS =
      List.of(
          "message_template_status_update "
              + """
              {"event":‹"REJECTED"›,"message_template_id":%s,"message_template_name":‹"story"›,
              "message_template_language":‹"id"›,"reason":‹"PROMOTIONAL"›,
              "message_template_category":‹"UTILITY"›,"disable_info":{"disable_date":‹1763000000›},
              "other_info":{"title":‹"FIRST_PAUSE"›,"description":‹"words"›}}
              """,
          "message_template_status_update "
              + """
              {"event":"REJECTED","message_template_id":%s,
              "rejection_info":{"reason":‹"words"›,"recommendation":‹"words"›}}
              """,
          "message_template_quality_update "
              + """
              {"message_template_id":%s,"message_template_name":‹"story"›,
              "message_template_language":‹"id"›,"previous_quality_score":‹"GREEN"›,
              "new_quality_score":‹"RED"›}
              """,
          "phone_number_quality_update "
              + """
              {"display_phone_number":‹"622155500142"›,"event":‹"ONBOARDING"›,
              "max_daily_conversations_per_business":‹"TIER_2K"›,"current_limit":‹"TIER_2K"›}
              """,
          "account_update "
              + """
              {"event":‹"ACCOUNT_RESTRICTION"›,
              "restriction_info":[{"restriction_type":‹"RESTRICTED_BIZ_INITIATED_MESSAGING"›,
              "expiration":‹1763000000›}],"violation_info":{"violation_type":‹"SCAM"›}}
              """,
          "account_update "
              + """
              {"event":"ACCOUNT_VIOLATION","violation_info":{"violation_type":‹"SCAM"›}}
              """,
          "account_update "
              + """
              {"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":‹"DISABLE"›}}
              """);

  private static final Pattern MEMBER = Pattern.compile("‹([^›]*)›");

  @Autowired private Deliveries deliveries;
  @Autowired private WebhookWorker worker;
  @Autowired private JdbcClient jdbc;

  private long time = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

  @Test
  void no_value_of_any_member_is_tried_again_as_our_fault() {
    MetaId template = Objects.requireNonNull(get(sent("story")).metaId());
    List<String> changes = new ArrayList<>();
    Sampling sampling = new Sampling();
    for (String line : FIELDS) {
      int cut = line.indexOf(' ');
      String value = line.substring(cut + 1).replace("%s", template.value());
      List<MatchResult> members = MEMBER.matcher(value).results().toList();
      for (MatchResult member : members) {
        for (String hostile : VALUES) {
          if (!sampling.takes()) {
            continue;
          }
          String planted =
              value.substring(0, member.start()) + hostile + value.substring(member.end());
          changes.add(
              change(line.substring(0, cut), MEMBER.matcher(planted).replaceAll("$1"), ++time));
        }
      }
    }
    changes.forEach(change -> deliver(change));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          worker.wake();
          assertThat(count("1 = 1")).isEqualTo(changes.size());
          assertThat(count("state = 'DUE' AND misses = 0 AND attempts = 0")).isZero();
        });
    assertThat(problems("attempts > 0")).isEmpty();
    assertThat(count("state = 'APPLIED'")).isGreaterThan(changes.size() / 2L);
  }

  @Test
  void a_time_that_means_nothing_is_the_time_of_delivery() {
    for (String hostile : VALUES) {
      deliver(change("account_update", "{\"event\":\"PARTNER_ADDED\",\"v\":" + hostile + "}", 0));
      deliver(
          change("account_update", "{\"event\":\"PARTNER_ADDED\"}", 0)
              .replace("\"time\":0", "\"time\":" + hostile));
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          worker.wake();
          assertThat(count("state = 'APPLIED'")).isGreaterThan(VALUES.size());
          assertThat(count("state = 'DUE'")).isZero();
        });
    assertThat(count("occurred_at < '2001-01-01' OR occurred_at > '5139-01-01'")).isZero();
  }

  @Test
  void ten_thousand_restrictions_in_one_event_take_no_longer_than_a_hundred() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      list.append(i == 0 ? "" : ",").append("{\"restriction_type\":\"R").append(i).append("\"}");
    }
    deliver(
        change(
            "account_update",
            "{\"event\":\"ACCOUNT_RESTRICTION\",\"restriction_info\":[" + list + "]}",
            ++time));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          worker.wake();
          assertThat(count("state = 'APPLIED'")).isOne();
        });
  }

  private String change(String field, String value, long at) {
    return """
    {"object":"whatsapp_business_account","entry":[{"id":"%s","time":%d,
     "changes":[{"field":"%s","value":%s}]}]}
    """
        .formatted(account.metaId(), at, field, value);
  }

  private void deliver(String body) {
    deliveries.keep(List.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  private long count(String condition) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM webhook_event WHERE client_id = ? AND (" + condition + ")")
        .param(Uuids.bytes(client.value()))
        .query(Long.class)
        .single();
  }

  private List<String> problems(String condition) {
    return jdbc.sql(
            "SELECT DISTINCT CONCAT(field, ' ', problem) FROM webhook_event WHERE client_id = ?"
                + " AND ("
                + condition
                + ")")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }
}
