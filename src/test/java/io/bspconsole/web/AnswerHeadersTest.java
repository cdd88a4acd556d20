package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadersTest extends WebTest {

  private static final String STRANGER = "https://stranger.example";

  /** One address of every kind that there is. */
  private static final List<String> ADDRESSES =
      List.of(
          "/sign-in",
          "/clients",
          "/no-such-page",
          "/console.css",
          "/styles/tokens.css",
          "/icons/brand.svg",
          "/api/v1/clients",
          "/api/v1/no-such-endpoint",
          "/api/v1/openapi",
          "/api/docs",
          "/webhooks/meta",
          "/sandbox/graph/v25.0/1",
          "/actuator/health",
          "/actuator/health/liveness");

  @Test
  void no_browser_guesses_what_an_answer_is() {
    assertThat(ADDRESSES)
        .allSatisfy(address ->
            assertThat(header(get(address), "X-Content-Type-Options")).isEqualTo("nosniff"));
  }

  @Test
  void every_body_says_what_it_is_and_every_text_in_which_encoding() {
    assertThat(ADDRESSES)
        .map(WebTest::get)
        .filteredOn(answer -> !answer.body().isEmpty())
        .hasSizeGreaterThan(8)
        .allSatisfy(answer -> {
          String type = header(answer, "Content-Type");
          assertThat(type).describedAs(answer.uri().getPath()).isNotEmpty();
          if (type.startsWith("text/") || type.contains("xml")) {
            assertThat(type)
                .describedAs(answer.uri().getPath())
                .containsIgnoringCase("charset=utf-8");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/clients", "/sign-in", "/no-such-page"})
  void no_cache_keeps_a_page(String path) {
    assertThat(header(get(path), "Cache-Control")).contains("no-store");
    assertThat(header(get(path, "Cookie", session()), "Cache-Control")).contains("no-store");
  }

  @Test
  void no_cache_keeps_what_a_key_may_read_or_a_webhook_was_answered() {
    HttpResponse<String> clients = get("/api/v1/clients", "Authorization", providerKey());
    assertThat(clients.statusCode()).isEqualTo(200);
    assertThat(header(clients, "Cache-Control")).contains("no-store");
    assertThat(header(get("/webhooks/meta"), "Cache-Control")).contains("no-store");
  }

  @Test
  void no_other_origin_may_read_an_answer() {
    String key = providerKey();
    assertThat(ADDRESSES)
        .allSatisfy(address -> {
          HttpResponse<String> answer = get(address, "Origin", STRANGER, "Authorization", key);
          HttpResponse<String> preflight =
              send(
                  "OPTIONS",
                  address,
                  "",
                  "Origin",
                  STRANGER,
                  "Access-Control-Request-Method",
                  "POST",
                  "Access-Control-Request-Headers",
                  "authorization");
          assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
          assertThat(header(preflight, "Access-Control-Allow-Origin")).isEmpty();
        });
  }

  @Test
  void what_a_system_sent_in_the_clear_is_refused_and_not_redirected() {
    String key = providerKey();
    HttpResponse<String> rest =
        get("/api/v1/clients", "Authorization", key, "X-Forwarded-Proto", "http");
    assertThat(rest.statusCode()).isEqualTo(426);
    assertThat(rest.body()).contains("HTTPS only");
    assertThat(header(rest, "Location")).isEmpty();
    assertThat(send("POST", "/webhooks/meta", "{}", "X-Forwarded-Proto", "http").statusCode())
        .isEqualTo(426);
    assertThat(
            get("/api/v1/clients", "Authorization", key, "X-Forwarded-Proto", "https").statusCode())
        .isEqualTo(200);
  }

  @Test
  void headers_of_a_proxy_count_for_nothing_unless_one_is_configured() {
    HttpResponse<String> answer =
        get(
            "/clients",
            "X-Forwarded-Host",
            "stranger.example",
            "X-Forwarded-Proto",
            "https",
            "Forwarded",
            "host=stranger.example");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location"))
        .doesNotContain("stranger.example")
        .doesNotStartWith("https");
  }

  @ParameterizedTest
  @ValueSource(strings = {"continue", "redirect", "next", "url", "target", "returnTo"})
  void signing_in_leads_nowhere_else(String parameter) {
    HttpResponse<String> answer = signIn(Role.MANAGER, "?" + parameter + "=" + STRANGER);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).doesNotContain("stranger.example");
  }
}
