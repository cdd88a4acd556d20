package io.bspconsole.meta.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaTemplate;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GraphTemplatesTest {

  private static final MetaId WABA = new MetaId("102290129340398");
  private static final JsonNode BODY =
      json(
          """
          {"name":"order_ready","language":"en_US","category":"utility",
           "components":[{"type":"BODY","text":"Your order is ready – thank you."}],
           "allow_category_change":null,"message_send_ttl_seconds":600}
          """);

  @Test
  void a_created_template_is_accepted_with_what_meta_made_of_it() throws Exception {
    try (var meta =
        FakeMeta.answering(
            200, "{\"id\":\"168\",\"status\":\"APPROVED\",\"category\":\"MARKETING\"}")) {
      assertThat(create(meta))
          .isEqualTo(new SendOutcome.Accepted(new MetaId("168"), "APPROVED", "MARKETING"));
      assertThat(meta.asked)
          .singleElement()
          .satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/v25.0/102290129340398/message_templates");
            assertThat(asked.token()).isEqualTo("Bearer test-token");
            assertThat(json(asked.body())).isEqualTo(BODY);
          });
    }
  }

  @Test
  void an_answer_with_a_number_for_an_id_and_nothing_else_is_accepted() throws Exception {
    try (var meta = FakeMeta.answering(200, "{\"id\":1689556908129832}")) {
      assertThat(create(meta))
          .isEqualTo(
              new SendOutcome.Accepted(new MetaId("1689556908129832"), "PENDING", "UTILITY"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "<html>ok</html>",
        "{\"id\":",
        "{}",
        "{\"id\":{}}",
        "{\"success\":true}"
      })
  void an_unreadable_success_leaves_it_uncertain(String body) throws Exception {
    try (var meta = FakeMeta.answering(200, body)) {
      assertThat(create(meta)).isInstanceOf(SendOutcome.Uncertain.class);
    }
  }

  @Test
  void a_refusal_carries_metas_words() throws Exception {
    try (var meta =
        FakeMeta.answering(
            400,
            """
            {"error":{"message":"(#100) Invalid parameter","type":"OAuthException","code":100,
             "error_subcode":2388299,"is_transient":false,"error_user_title":"Variable at the end",
             "error_user_msg":"Move it.","error_data":{"details":"Body ends with a variable"}}}
            """)) {
      assertThat(create(meta))
          .isEqualTo(
              new SendOutcome.Refused(
                  new MetaError(
                      100,
                      2388299,
                      "(#100) Invalid parameter: Body ends with a variable",
                      "Variable at the end: Move it.")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, 4, false, 300",
    "400, 80007, false, 300",
    "400, 80008, false, 300",
    "400, 130429, false, 60",
    "500, 131057, false, 60",
    "400, 133004, false, 60",
    "500, 1, false, 15",
    "500, 2, true, 15",
    "400, 131000, false, 15",
    "400, 131016, false, 15",
    "400, 2494100, false, 15",
    "400, 100, true, 15",
    "500, 777, false, 15",
    "429, 777, false, 60",
    "401, 190, false, 300",
    "401, 0, false, 300",
    "403, 10, false, 300",
    "403, 200, false, 300",
    "500, 3, false, 300"
  })
  void what_may_pass_is_tried_later(int status, int code, boolean isTransient, int seconds)
      throws Exception {
    try (var meta = FakeMeta.answering(status, error(code, isTransient))) {
      assertThat(create(meta))
          .isEqualTo(
              new SendOutcome.TryLater(
                  new MetaError(code, null, "words", null), Duration.ofSeconds(seconds)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 368, 131009, 131031, 424242})
  void any_other_error_is_a_refusal(int code) throws Exception {
    try (var meta = FakeMeta.answering(400, error(code, false))) {
      assertThat(create(meta))
          .isEqualTo(new SendOutcome.Refused(new MetaError(code, null, "words", null)));
    }
  }

  @Test
  void a_limit_waits_as_long_as_meta_says() throws Exception {
    try (var meta =
        new FakeMeta(exchange -> {
          exchange
              .getResponseHeaders()
              .set(
                  "X-Business-Use-Case-Usage",
                  "{\"102290129340398\":[{\"type\":\"whatsapp_business_management\","
                      + "\"call_count\":100,\"estimated_time_to_regain_access\":19}]}");
          FakeMeta.answer(exchange, 400, error(80008, false));
        })) {
      assertThat(create(meta))
          .isInstanceOfSatisfying(
              SendOutcome.TryLater.class,
              later -> assertThat(later.after()).isEqualTo(Duration.ofMinutes(19)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 429, 404, 403, 302})
  void a_gateway_that_took_nothing_is_tried_later(int status) throws Exception {
    try (var meta = FakeMeta.answering(status, "<html>no</html>")) {
      assertThat(create(meta)).isInstanceOf(SendOutcome.TryLater.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void a_gateway_that_may_have_passed_it_on_leaves_it_uncertain(int status) throws Exception {
    try (var meta = FakeMeta.answering(status, "<html>no</html>")) {
      assertThat(create(meta)).isInstanceOf(SendOutcome.Uncertain.class);
    }
  }

  @Test
  void a_slow_answer_leaves_it_uncertain() throws Exception {
    try (var meta = new FakeMeta(_ -> Thread.sleep(5_000))) {
      assertThat(create(meta)).isInstanceOf(SendOutcome.Uncertain.class);
    }
  }

  @Test
  void a_body_that_drips_is_cut_off_and_leaves_it_uncertain() throws Exception {
    int drops = 300;
    AtomicInteger fallen = new AtomicInteger();
    try (var meta =
        new FakeMeta(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < drops; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            fallen.incrementAndGet();
            Thread.sleep(100);
          }
        })) {
      assertThat(create(meta)).isInstanceOf(SendOutcome.Uncertain.class);
      assertThat(fallen).hasValueLessThan(drops);
    }
  }

  @Test
  void a_connection_broken_after_sending_leaves_it_uncertain() throws Exception {
    try (var meta = new FakeMeta(HttpExchange::close)) {
      assertThat(create(meta)).isInstanceOf(SendOutcome.Uncertain.class);
    }
  }

  @Test
  void a_refused_connection_is_tried_later() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    GraphApi nobody = FakeMeta.client("http://localhost:" + free);
    assertThat(new GraphTemplates(nobody, FakeMeta.settings()).create(WABA, BODY))
        .isInstanceOf(SendOutcome.TryLater.class);
  }

  @Test
  void a_name_that_does_not_resolve_is_tried_later() {
    GraphApi nobody = FakeMeta.client("http://graph.invalid");
    assertThat(new GraphTemplates(nobody, FakeMeta.settings()).create(WABA, BODY))
        .isInstanceOf(SendOutcome.TryLater.class);
  }

  @Test
  void without_a_token_nothing_is_sent() throws Exception {
    try (var meta = FakeMeta.answering(200, "{\"id\":\"1\"}")) {
      var templates = new GraphTemplates(meta.client(), new MetaSettings("v25.0", ""));
      assertThat(templates.create(WABA, BODY)).isInstanceOf(SendOutcome.TryLater.class);
      assertThat(templates.edit(WABA, BODY)).isInstanceOf(SendOutcome.TryLater.class);
      assertThatThrownBy(() -> templates.find(WABA, "a", "id")).isInstanceOf(MetaUnavailable.class);
      assertThat(meta.asked).isEmpty();
    }
  }

  @Test
  void the_token_stands_in_a_header_and_in_no_address() throws Exception {
    try (var meta = FakeMeta.answering(200, "{\"data\":[]}")) {
      new GraphTemplates(meta.client(), FakeMeta.settings()).find(WABA, "order_ready", "id");
      create(meta);
      assertThat(meta.asked)
          .hasSize(2)
          .allSatisfy(asked -> {
            assertThat(asked.token()).isEqualTo("Bearer test-token");
            assertThat(asked.path() + asked.query() + asked.body()).doesNotContain("test-token");
          });
    }
  }

  @Test
  void an_edit_sends_only_what_an_edit_may_carry() throws Exception {
    try (var meta =
        FakeMeta.answering(200, "{\"id\":\"7\",\"status\":\"REJECTED\",\"success\":true}")) {
      templates(meta).edit(new MetaId("7"), BODY);
      assertThat(meta.asked.getLast().path()).isEqualTo("/v25.0/7");
      assertThat(json(meta.asked.getLast().body()))
          .isEqualTo(
              json(
                  """
                  {"category":"utility","message_send_ttl_seconds":600,
                   "components":[{"type":"BODY","text":"Your order is ready – thank you."}]}
                  """));
    }
  }

  @Test
  void an_edit_leaves_the_category_of_an_approved_template_alone() throws Exception {
    try (var meta =
        new FakeMeta(exchange ->
            FakeMeta.answer(
                exchange,
                200,
                exchange.getRequestMethod().equals("GET")
                    ? "{\"id\":\"7\",\"status\":\"APPROVED\"}"
                    : "{\"success\":true}"))) {
      assertThat(templates(meta).edit(new MetaId("7"), BODY))
          .isEqualTo(new SendOutcome.Accepted(new MetaId("7"), "PENDING", "UTILITY"));
      assertThat(json(meta.asked.getLast().body()).has("category")).isFalse();
    }
  }

  @Test
  void a_template_is_found_by_its_exact_name_and_language_on_any_page() throws Exception {
    try (var meta =
        new FakeMeta(exchange ->
            FakeMeta.answer(
                exchange,
                200,
                exchange.getRequestURI().getQuery().contains("after=c1")
                    ? """
                    {"data":[{"id":3,"name":"order","language":"en-US","status":"PAUSED",
                     "category":"UTILITY","rejected_reason":"NONE",
                     "quality_score":{"score":"RED"}}],
                     "paging":{"cursors":{"before":"c1","after":"c2"}}}
                    """
                    : """
                    {"data":[{"id":"1","name":"order_2","language":"en_US"},
                     {"id":"2","name":"order","language":"id"}],
                     "paging":{"cursors":{"after":"c1"},"next":"https://elsewhere.example/"}}
                    """))) {
      assertThat(templates(meta).find(WABA, "order", "en_US"))
          .contains(
              new MetaTemplate(
                  new MetaId("3"), "order", "en_US", "PAUSED", "UTILITY", null, "RED", null));
      assertThat(templates(meta).find(WABA, "order", "fr")).isEmpty();
    }
  }

  @Test
  void a_list_refused_for_a_limit_says_how_long_to_keep_away() throws Exception {
    String limit = "{\"error\":{\"code\":80007,\"message\":\"Too many calls\"}}";
    try (var meta = FakeMeta.answering(400, limit)) {
      assertThatThrownBy(() -> templates(meta).find(WABA, "order", "id"))
          .isInstanceOfSatisfying(
              MetaUnavailable.class,
              refused -> assertThat(refused.after()).isEqualTo(Duration.ofMinutes(5)));
    }
  }

  @ParameterizedTest
  @CsvSource({"500, ''", "200, nonsense", "200, {}", "404, <html>"})
  void a_list_that_cannot_be_read_is_no_empty_list(int status, String body) throws Exception {
    try (var meta = FakeMeta.answering(status, body)) {
      assertThatThrownBy(() -> templates(meta).find(WABA, "order", "id"))
          .isInstanceOf(MetaUnavailable.class);
    }
  }

  @Test
  void all_pages_of_numbers_are_read() throws Exception {
    try (var meta =
        new FakeMeta(exchange ->
            FakeMeta.answer(
                exchange,
                200,
                exchange.getRequestURI().getQuery().contains("after=c1")
                    ? "{\"data\":[{\"id\":\"2\",\"quality_rating\":\"GREEN\"}]}"
                    : """
                    {"data":[{"id":1906385232743451,"display_phone_number":"+62 21 5550 0142"}],
                     "paging":{"cursors":{"after":"c1"},"next":"x"}}
                    """))) {
      assertThat(new GraphNumbers(meta.client(), FakeMeta.settings()).list(WABA))
          .extracting(number -> number.id().value() + number.quality())
          .containsExactly("1906385232743451UNKNOWN", "2GREEN");
    }
  }

  private static SendOutcome create(FakeMeta meta) {
    return templates(meta).create(WABA, BODY);
  }

  private static GraphTemplates templates(FakeMeta meta) {
    return new GraphTemplates(meta.client(), FakeMeta.settings());
  }

  private static String error(int code, boolean isTransient) {
    return "{\"error\":{\"message\":\"words\",\"code\":%d,\"is_transient\":%s}}"
        .formatted(code, isTransient);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
