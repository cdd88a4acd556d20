package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class HeadersTest extends IntegrationTest {

  @Autowired private WebApplicationContext context;
  @Autowired private MeterRegistry meters;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere", "/icons/brand.svg", "/actuator/health"})
  // Without the browser's bundle the sign-in page is an error here: e2e looks at its headers.
  void every_answer_of_the_pages_is_guarded(String path) {
    HttpHeaders headers = headers(path);
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains(
            "default-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/clients", "/api/v1/openapi", "/webhooks/meta"})
  void answers_to_systems_may_load_nothing(String path) {
    HttpHeaders headers = headers(path);
    assertThat(headers.firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void browsers_are_told_to_stay_with_https_only_over_https() throws Exception {
    assertThat(headers("/sign-in").firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(
            MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/sign-in").secure(true))
                .andReturn()
                .getResponse()
                .getHeader("Strict-Transport-Security"))
        .contains("max-age=31536000");
  }

  @Test
  void browsers_are_told_to_forget_the_pages_when_a_session_ends() throws Exception {
    assertThat(
            MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(post("/logout").secure(true).with(csrf()))
                .andReturn()
                .getResponse()
                .getHeader("Clear-Site-Data"))
        .contains("\"cache\"", "\"storage\"");
  }

  @Test
  void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    try (PageReader reader = new PageReader()) {
      String cookie =
          reader
              .get("/?v-r=init&query=&location=sign-in")
              .headers()
              .firstValue("Set-Cookie")
              .orElse("");
      assertThat(cookie)
          .startsWith("session=")
          .contains("Path=/;", "HttpOnly", "SameSite=Lax")
          .doesNotContain("Domain");
    }
  }

  @Test
  void in_production_the_cookie_is_bound_to_this_host_and_to_https() throws Exception {
    PropertySource<?> settings =
        new YamlPropertySourceLoader()
            .load("production", new ClassPathResource("application.yaml"))
            .getFirst();
    String cookie = "server.servlet.session.cookie.";
    assertThat(
            Map.of(
                "name", settings.getProperty(cookie + "name"),
                "secure", settings.getProperty(cookie + "secure"),
                "path", settings.getProperty(cookie + "path")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("name", "__Host-session", "secure", true, "path", "/"));
    assertThat(settings.getProperty(cookie + "domain")).isNull();
  }

  @Test
  void a_report_of_the_strict_policy_is_counted_and_answered_with_nothing() throws Exception {
    double before = meters.counter("console.csp.reports").count();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(url("/csp-reports")))
                  .header("Content-Type", "application/csp-report")
                  .POST(BodyPublishers.ofString("{\"csp-report\":{}}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.body()).isEmpty();
    }
    assertThat(meters.counter("console.csp.reports").count()).isGreaterThan(before);
  }

  @Test
  void an_upload_larger_than_the_limit_is_refused_before_it_is_read() throws Exception {
    assertThat(statusOf("Content-Length: 7000000")).contains(" 413");
  }

  @Test
  void who_has_not_signed_in_may_send_little() throws Exception {
    assertThat(statusOf("Content-Length: " + (BodyLimit.STRANGERS + 1))).contains(" 413");
  }

  @Test
  void an_upload_that_does_not_tell_its_length_is_refused() throws Exception {
    assertThat(statusOf("Transfer-Encoding: chunked")).contains(" 411");
  }

  private static String statusOf(String header) throws Exception {
    URI at = URI.create(url("/"));
    try (Socket socket = new Socket(at.getHost(), at.getPort());
        BufferedReader answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      String request = "POST /?v-r=uidl HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return String.valueOf(answer.readLine());
    }
  }

  private static HttpHeaders headers(String path) {
    try (PageReader reader = new PageReader()) {
      return reader.browse(path).headers();
    }
  }
}
