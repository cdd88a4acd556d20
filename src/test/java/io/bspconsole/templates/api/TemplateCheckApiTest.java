package io.bspconsole.templates.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplateCheckApiTest extends IntegrationTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired Fixtures fixtures;
  @Autowired ApiKeys keys;

  private final HttpClient http = HttpClient.newHttpClient();
  private String key;

  @BeforeEach
  void giveAClientAKey() {
    key = "test-key-" + Uuids.next();
    keys.add("Test key", key, fixtures.client("Kopi Senja"));
  }

  @Test
  void a_good_template_is_accepted() throws Exception {
    JsonNode answer =
        JSON.readTree(
            check(
                    """
                    {"name":"order_ready","language":"en","category":"UTILITY","components":[
                      {"type":"BODY","text":"Your order is ready."}]}
                    """,
                    "en")
                .body());

    assertThat(answer.at("/accepted").asBoolean()).isTrue();
    assertThat(answer.at("/findings").isArray()).isTrue();
    assertThat(answer.at("/findings")).isEmpty();
  }

  @Test
  void a_finding_says_where_under_which_rule_and_what_to_do() throws Exception {
    String body =
        "{\"name\":\"Order!\",\"language\":\"en\",\"category\":\"UTILITY\",\"components\":[]}";
    JsonNode finding = JSON.readTree(check(body, "en").body()).at("/findings/0");

    assertThat(finding.at("/rule").asString()).isEqualTo("name");
    assertThat(finding.at("/severity").asString()).isEqualTo("BLOCK");
    assertThat(finding.at("/source").asString()).isEqualTo("META");
    assertThat(finding.at("/clause").asString()).isEqualTo("P1.1");
    assertThat(finding.at("/pointer").asString()).isEqualTo("/name");
    assertThat(finding.at("/message").asString()).startsWith("Meta accepts names");
    assertThat(finding.at("/fix").asString()).isNotBlank();
  }

  @Test
  void words_come_in_the_language_that_was_asked_for() throws Exception {
    assertThat(check("{}", "id-ID,en;q=0.5").body()).contains("Template ini belum bernama");
    assertThat(check("{}", "fr").body()).contains("The template has no name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "5", "{", "null"})
  void what_is_no_object_is_a_problem(String body) throws Exception {
    HttpResponse<String> answer = check(body, "en");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void what_is_larger_than_a_megabyte_is_refused() throws Exception {
    assertThat(check("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}", "en").statusCode())
        .isEqualTo(413);
  }

  @Test
  void without_a_key_nothing_is_checked() throws Exception {
    key = "unknown";

    assertThat(check("{}", "en").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> check(String body, String language) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url("/api/v1/template-checks")))
            .header("Authorization", "Bearer " + key)
            .header("Accept-Language", language)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
