package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mutations;
import io.bspconsole.support.Whole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hundreds of bodies that somebody broke: whatever comes, REST says what is wrong as a problem, and
 * what Meta signed is kept and settled. {@code -Dbsp.seed=…} tries others.
 */
@Whole
class HostileBodiesTest extends IntegrationTest {

  private static final long SEED = Long.getLong("bsp.seed", 20_261_126L);
  private static final int BODIES = 60;
  private static final int CALLS_OF_A_KEY = 90;

  private static final List<String> TEMPLATES =
      List.of(
          """
          {"name":"order_shipped","language":"en_US","category":"UTILITY","components":[
            {"type":"HEADER","format":"TEXT","text":"Order {{1}}",
              "example":{"header_text":["A-77"]}},
            {"type":"BODY","text":"Hello {{1}}, your order {{2}} is on its way.",
              "example":{"body_text":[["Ratna","A-77"]]}},
            {"type":"FOOTER","text":"Toko Rimba"},
            {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Thanks"},
              {"type":"URL","text":"Track","url":"https://toko.example/{{1}}",
                "example":["https://toko.example/A-77"]},
              {"type":"PHONE_NUMBER","text":"Call","phone_number":"+622155500142"}]}]}
          """,
          """
          {"name":"welcome_named","language":"id","category":"MARKETING",
            "parameter_format":"NAMED","components":[
            {"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::aW1n"]}},
            {"type":"BODY","text":"Halo {{nama}}, selamat datang di toko kami.","example":
              {"body_text_named_params":[{"param_name":"nama","example":"Ratna"}]}}]}
          """,
          """
          {"name":"login_code","language":"id","category":"AUTHENTICATION",
            "message_send_ttl_seconds":600,"components":[
            {"type":"BODY","add_security_recommendation":true},
            {"type":"FOOTER","code_expiration_minutes":10},
            {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"ONE_TAP","text":"Salin",
              "autofill_text":"Isi","supported_apps":[
                {"package_name":"com.example.app","signature_hash":"K8aAINcGX7a"}]}]}]}
          """,
          """
          {"name":"carousel_promo","language":"en","category":"MARKETING","components":[
            {"type":"BODY","text":"Two things that you may like."},
            {"type":"CAROUSEL","cards":[{"components":[
              {"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::aW1n"]}},
              {"type":"BODY","text":"The first"},
              {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"More"}]}]}]}]}
          """);

  /** Of what Meta documents; %s is the account. */
  private static final List<String> WEBHOOKS =
      List.of(
          """
          {"object":"whatsapp_business_account","entry":[{"id":"%s","time":1790000000,"changes":[
            {"field":"message_template_status_update","value":{"event":"REJECTED",
              "message_template_id":1689556908129832,"message_template_name":"order_shipped",
              "message_template_language":"en-US","reason":"INVALID_FORMAT",
              "rejection_info":{"reason":"words","recommendation":"other words"},
              "disable_info":{"disable_date":"1790000000"}}},
            {"field":"message_template_quality_update","value":{"previous_quality_score":"GREEN",
              "new_quality_score":"RED","message_template_id":1689556908129832}}]}]}
          """,
          """
          {"object":"whatsapp_business_account","entry":[{"id":"%s","time":1790000001,"changes":[
            {"field":"account_update","value":{"event":"ACCOUNT_RESTRICTION","restriction_info":[
              {"restriction_type":"RESTRICTED_BIZ_INITIATED_MESSAGING","expiration":1790000900}],
              "violation_info":{"violation_type":"SCAM"},"ban_info":{"waba_ban_state":"DISABLE"},
              "waba_info":{"waba_id":"%1$s","owner_business_id":"980000000000001"}}}]},
            {"id":"%1$s","time":1790000002,"changes":[
            {"field":"phone_number_quality_update","value":{"display_phone_number":"622155500142",
              "event":"DOWNGRADE","current_limit":"TIER_2K"}}]}]}
          """,
          """
          {"object":"whatsapp_business_account","entry":[{"id":"%s","changes":[{"field":"messages",
            "value":{"messaging_product":"whatsapp","contacts":[{"wa_id":"622155500142"}],
              "messages":[{"from":"622155500142","timestamp":"1790000003","type":"text",
                "text":{"body":"halo"}}]}}]}]}
          """);

  @Autowired private Fixtures fixtures;
  @Autowired private ApiKeys keys;
  @Autowired private JdbcClient jdbc;

  @Value("${bsp.meta.app-secret}")
  private String secret;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Mutations mutations = new Mutations(new Random(SEED));
  private ClientId client;
  private MetaId account;
  private String key = "";
  private int calls;

  @BeforeEach
  void a_client_with_an_account() {
    System.out.println("HostileBodiesTest: seed " + SEED);
    client = fixtures.client("Toko Rimba");
    account = fixtures.waba(client).metaId();
  }

  @Test
  void the_check_answers_each_or_says_what_is_wrong() throws Exception {
    for (String template : TEMPLATES) {
      for (int i = 0; i < BODIES; i++) {
        byte[] body = mutations.of(template);
        assertIsAnswered(call("POST", "/api/v1/template-checks", body), body);
      }
    }
  }

  @Test
  void what_is_taken_can_be_read_and_submitted_and_the_rest_is_refused() throws Exception {
    String templates = "/api/v1/clients/" + client + "/templates";
    for (String template : TEMPLATES) {
      for (int i = 0; i < BODIES; i++) {
        byte[] body = mutations.of(template);
        HttpResponse<String> answer = call("POST", templates, body);
        assertIsAnswered(answer, body);
        if (answer.statusCode() == 201) {
          String location = answer.headers().firstValue("Location").orElseThrow();
          assertThat(call("GET", location, new byte[0]).statusCode())
              .as(shown(body))
              .isEqualTo(200);
          assertIsAnswered(call("POST", location + "/submission", new byte[0]), body);
        }
      }
    }
    assertThat(call("GET", templates, new byte[0]).statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_signed_is_kept_and_settled_without_a_fault_of_ours() throws Exception {
    Timestamp start = Timestamp.from(Instant.now().minusSeconds(1));
    for (String webhook : WEBHOOKS) {
      String good = webhook.replace("%s", account.value()).replace("%1$s", account.value());
      for (int i = 0; i < BODIES; i++) {
        byte[] body = mutations.of(good);
        assertThat(deliver(body)).as(shown(body)).isEqualTo(200);
        if (i % 10 == 0) {
          assertThat(deliver(body)).isEqualTo(200); // Meta repeats
        }
      }
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(count("SELECT COUNT(*) FROM webhook_delivery WHERE state = 'NEW'"))
                .isZero());
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(
                    count(
                        "SELECT COUNT(*) FROM webhook_event WHERE state = 'DUE' AND misses = 0"
                            + " AND waba_meta_id = '"
                            + account
                            + "'"))
                .isZero());
    for (String table : List.of("webhook_delivery", "webhook_event")) {
      assertThat(
              jdbc.sql(
                      "SELECT problem FROM "
                          + table
                          + " WHERE received_at >= ? AND problem LIKE 'FAILED%'")
                  .param(start)
                  .query(String.class)
                  .list())
          .isEmpty();
    }
  }

  private static void assertIsAnswered(HttpResponse<String> answer, byte[] body) {
    assertThat(answer.statusCode()).as(shown(body)).isLessThan(500).isNotEqualTo(429);
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(shown(body))
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("\"status\":" + answer.statusCode());
    }
  }

  private static String shown(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private HttpResponse<String> call(String method, String path, byte[] body) throws Exception {
    if (calls++ % CALLS_OF_A_KEY == 0) {
      key = "test-key-" + Uuids.next();
      keys.add("Test key", key, client);
    }
    return http.send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int deliver(byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return http.send(
            HttpRequest.newBuilder(URI.create(url("/webhooks/meta")))
                .header(
                    "X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
                .POST(BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }
}
