package io.bspconsole.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaAccounts;
import io.bspconsole.meta.MetaHealth;
import io.bspconsole.meta.MetaNumbers;
import io.bspconsole.meta.MetaSubscriptions;
import io.bspconsole.meta.MetaSubscriptions.State;
import io.bspconsole.meta.MetaTemplate;
import io.bspconsole.meta.MetaTemplates;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.Accepted;
import io.bspconsole.meta.SendOutcome.Refused;
import io.bspconsole.meta.SendOutcome.TryLater;
import io.bspconsole.sandbox.SandboxState;
import io.bspconsole.sandbox.SandboxState.KnownNumber;
import io.bspconsole.sandbox.SandboxState.KnownTemplate;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Whole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxTest extends IntegrationTest {

  private final MetaId waba =
      new MetaId(
          Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L)));

  @Autowired private MetaTemplates templates;
  @Autowired private MetaNumbers numbers;
  @Autowired private MetaAccounts accounts;
  @Autowired private MetaSubscriptions subscriptions;
  @Autowired private SandboxState state;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_created_template_is_pending_and_then_approved() {
    Accepted accepted = accepted(templates.create(waba, body("order_ready")));
    assertThat(accepted.id().value()).matches("\\d{15,16}");
    assertThat(accepted.status()).isEqualTo("PENDING");
    assertThat(accepted.category()).isEqualTo("UTILITY");
    awaitStatus("order_ready", "APPROVED");
  }

  @Test
  void an_app_is_subscribed_to_an_account_until_it_takes_that_back() {
    assertThat(subscriptions.of(waba)).isEqualTo(State.NOT_SUBSCRIBED);

    assertThat(subscriptions.subscribe(waba)).isEqualTo(new SendOutcome.Done());
    assertThat(subscriptions.of(waba)).isEqualTo(State.SUBSCRIBED);

    assertThat(subscriptions.unsubscribe(waba)).isEqualTo(new SendOutcome.Done());
    assertThat(subscriptions.of(waba)).isEqualTo(State.NOT_SUBSCRIBED);
  }

  @Test
  void numbers_and_accounts_say_how_fast_and_whether_they_can_send() {
    assertThat(numbers.list(waba).getFirst().care().throughput()).isEqualTo("STANDARD");
    assertThat(numbers.list(waba).getFirst().care().health())
        .isEqualTo(new MetaHealth("AVAILABLE", null));
    assertThat(accounts.find(waba).orElseThrow().verification()).isEqualTo("verified");
  }

  @Test
  void the_same_name_and_language_cannot_be_created_twice() {
    templates.create(waba, body("order_ready"));
    assertThat(refusedSubcode(templates.create(waba, body("order_ready")))).isEqualTo(2388024);
  }

  @Test
  void a_rejected_template_is_approved_once_it_was_edited() {
    MetaId id = accepted(templates.create(waba, body("sale_reject_promotional"))).id();
    assertThat(refusedSubcode(templates.edit(id, body("sale_reject_promotional"))))
        .isEqualTo(2388039);
    awaitStatus("sale_reject_promotional", "REJECTED");
    assertThat(find("sale_reject_promotional").rejectedReason()).isEqualTo("PROMOTIONAL");
    assertThat(accepted(templates.edit(id, body("sale_reject_promotional"))).status())
        .isEqualTo("PENDING");
    awaitStatus("sale_reject_promotional", "APPROVED");
    assertThat(find("sale_reject_promotional").rejectedReason()).isNull();
  }

  @Test
  void an_approved_template_can_be_edited_though_its_category_cannot() {
    MetaId id = accepted(templates.create(waba, body("order_approve_now"))).id();
    awaitStatus("order_approve_now", "APPROVED");
    accepted(templates.edit(id, body("order_approve_now")));
    awaitStatus("order_approve_now", "APPROVED");
  }

  @Test
  void a_fault_passes_after_two_calls() {
    assertThat(templates.create(waba, body("order_fault"))).isInstanceOf(TryLater.class);
    assertThat(templates.create(waba, body("order_fault"))).isInstanceOf(TryLater.class);
    accepted(templates.create(waba, body("order_fault")));
  }

  @Test
  void a_limit_is_lifted_after_a_minute_they_say() {
    assertThat(templates.create(waba, body("order_limit")))
        .isInstanceOfSatisfying(
            TryLater.class,
            later -> {
              assertThat(later.error().code()).isEqualTo(80007);
              assertThat(later.after()).isEqualTo(Duration.ofMinutes(1));
            });
    accepted(templates.create(waba, body("order_limit")));
  }

  @Test
  @Whole
  void an_answer_that_comes_too_late_leaves_a_template_behind() {
    assertThat(templates.create(waba, body("order_timeout")))
        .isInstanceOf(SendOutcome.Uncertain.class);
    assertThat(templates.find(waba, "order_timeout", "en_US")).isPresent();
  }

  @Test
  void names_have_moods() {
    assertThat(accepted(templates.create(waba, body("news_as_marketing"))).category())
        .isEqualTo("MARKETING");
    assertThat(accepted(templates.create(waba, body("news_approve_now"))).status())
        .isEqualTo("APPROVED");
    assertThat(refusedSubcode(templates.create(waba, body("news_refuse")))).isEqualTo(2388040);
    templates.create(waba, body("news_quality_red"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> "RED".equals(find("news_quality_red").quality()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"language\":\"id\",\"category\":\"UTILITY\",\"components\":[]}|",
        "{\"name\":\"a\",\"category\":\"UTILITY\",\"components\":[]}|",
        "{\"name\":\"a\",\"language\":\"id\",\"components\":[]}|",
        "{\"name\":\"a\",\"language\":\"id\",\"category\":\"UTILITY\",\"components\":[]}|",
        "{\"name\":\"A b\",\"language\":\"id\",\"category\":\"UTILITY\"}|",
        "{\"name\":\"a\",\"language\":\"id\",\"category\":\"UTILITY\",\"components\":"
            + "[{\"type\":\"BODY\",\"text\":\"{{1}} is first\"}]}|2388299",
        "{\"name\":\"a\",\"language\":\"id\",\"category\":\"UTILITY\",\"components\":"
            + "[{\"type\":\"BODY\"}]}|2388072",
        "{\"name\":\"a\",\"language\":\"id\",\"category\":\"UTILITY\",\"components\":"
            + "[{\"type\":\"HEADER\"},{\"type\":\"BODY\",\"text\":\"b\"}]}|2388047",
        "{\"name\":\"a\",\"language\":\"id\",\"category\":\"UTILITY\",\"components\":"
            + "[{\"type\":\"BODY\",\"text\":\"b\"},{\"type\":\"FOOTER\",\"text\":"
            + "\"0123456789012345678901234567890123456789012345678901234567890\"}]}|2388040"
      })
  void what_is_malformed_is_refused(String body, Integer subcode) {
    assertThat(templates.create(waba, json(body)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.error().code()).isEqualTo(100);
              assertThat(refused.error().subcode()).isEqualTo(subcode);
            });
  }

  @Test
  void a_list_comes_in_pages() throws Exception {
    for (String name : new String[] {"a_stay_pending", "b_stay_pending", "c_stay_pending"}) {
      templates.create(waba, body(name));
    }
    String list = "/sandbox/graph/v25.0/" + waba + "/message_templates?limit=2&fields=name";
    JsonNode first = json(get(list).body());
    assertThat(first.path("data").values())
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.propertyNames()).containsExactly("name", "id"));
    assertThat(first.at("/paging/next").isString()).isTrue();
    String after = first.at("/paging/cursors/after").asString();
    JsonNode second = json(get(list + "&after=" + after).body());
    assertThat(second.path("data").values()).hasSize(1);
    assertThat(second.at("/paging/next").isMissingNode()).isTrue();
    assertThat(json(get(list + "&after=%25").body()).at("/error/code").asInt()).isEqualTo(131059);
  }

  @Test
  void a_deleted_template_is_gone() throws Exception {
    MetaId id = accepted(templates.create(waba, body("order_ready"))).id();
    String path = "/sandbox/graph/v25.0/" + waba + "/message_templates?name=order_ready";
    assertThat(send("DELETE", path, "", "sandbox-access-token").body()).contains("true");
    assertThat(templates.find(waba, "order_ready", "en_US")).isEmpty();
    assertThat(get("/sandbox/graph/v25.0/" + id).body()).contains("\"error_subcode\":33");
  }

  @Test
  void an_account_nobody_told_of_has_a_number() {
    assertThat(numbers.list(waba))
        .singleElement()
        .satisfies(number -> {
          assertThat(number.status()).isEqualTo("CONNECTED");
          assertThat(number.quality()).isEqualTo("GREEN");
          assertThat(number.messagingLimit()).isEqualTo("TIER_250");
        });
    assertThat(numbers.list(waba)).hasSize(1);
  }

  @Test
  void what_meta_already_has_can_be_put_there() {
    state.number(
        waba,
        new KnownNumber(
            new MetaId(waba + "01"), "+62 21 5550 0142", "Kopi", "CONNECTED", "RED", "TIER_2K"));
    state.template(
        waba, new KnownTemplate(new MetaId(waba + "02"), body("promo"), "PAUSED", "RED", null));
    assertThat(numbers.list(waba))
        .extracting(MetaNumbers.MetaNumber::quality)
        .containsExactly("RED");
    assertThat(find("promo").status()).isEqualTo("PAUSED");
  }

  @Test
  void nobody_gets_in_without_the_token() throws Exception {
    HttpResponse<String> answer =
        send("GET", "/sandbox/graph/v25.0/1/phone_numbers", "", "wrong-token");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer.body()).at("/error/code").asInt()).isEqualTo(190);
  }

  @Test
  void other_paths_are_answered_as_meta_does() throws Exception {
    assertThat(json(get("/sandbox/graph/v25.0/me/accounts").body()).at("/error/code").asInt())
        .isEqualTo(2500);
    String create = "/sandbox/graph/v25.0/1/message_templates";
    assertThat(
            json(send("POST", create, "{oops", "sandbox-access-token").body())
                .at("/error/code")
                .asInt())
        .isEqualTo(100);
  }

  @Test
  void any_webhook_can_be_rehearsed_and_is_taken_by_the_intake() throws Exception {
    String unreadable = "not JSON, é, " + waba;
    assertThat(send("POST", "/sandbox/events", unreadable, "sandbox-access-token"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(202);
    state.send(json("{\"entry\":[],\"note\":\"é %s\"}".formatted(waba)), Instant.now());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("SELECT body FROM webhook_delivery WHERE LOCATE(?, body) > 0")
                        .param(waba.value())
                        .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list())
                .containsExactlyInAnyOrder(
                    unreadable, "{\"entry\":[],\"note\":\"\\u00e9 %s\"}".formatted(waba)));
  }

  private void awaitStatus(String name, String status) {
    await().atMost(Duration.ofSeconds(20)).until(() -> find(name).status().equals(status));
  }

  private MetaTemplate find(String name) {
    return templates.find(waba, name, "en_US").orElseThrow();
  }

  private static Accepted accepted(SendOutcome outcome) {
    assertThat(outcome).isInstanceOf(Accepted.class);
    return (Accepted) outcome;
  }

  private static int refusedSubcode(SendOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    Integer subcode = ((Refused) outcome).error().subcode();
    return subcode == null ? 0 : subcode;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "", "sandbox-access-token");
  }

  private static HttpResponse<String> send(String method, String path, String body, String token)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(url(path)))
              .method(method, BodyPublishers.ofString(body))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .build(),
          BodyHandlers.ofString());
    }
  }

  private static JsonNode body(String name) {
    return json(
        """
        {"name":"%s","language":"en_US","category":"UTILITY",
         "components":[{"type":"BODY","text":"Hello {{1}}, your order {{2}} is ready."}]}
        """
            .formatted(name));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
