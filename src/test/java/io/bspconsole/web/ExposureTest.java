package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;

class ExposureTest extends WebTest {

  @Autowired private PathMappedEndpoints monitoring;

  @Test
  void of_all_monitoring_only_health_is_there() {
    assertThat(monitoring.getAllRootPaths()).containsExactly("health");
  }

  @Test
  void health_says_whether_and_not_why() {
    HttpResponse<String> health = get("/actuator/health/readiness");
    assertThat(health.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(health.body()).contains("UP").doesNotContain("components", "details", "database");
  }

  @Test
  void only_a_problem_is_answered_as_one() {
    String key = providerKey();
    for (String accept :
        List.of("application/problem+json", "application/problem+json, application/json;q=0.5")) {
      HttpResponse<String> found = get("/api/v1/clients", "Authorization", key, "Accept", accept);
      assertThat(found.statusCode()).isEqualTo(200);
      assertThat(found.headers().firstValue("Content-Type")).hasValue("application/json");
      HttpResponse<String> wrong =
          get("/api/v1/clients?limit=none", "Authorization", key, "Accept", accept);
      assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
  }

  @Test
  void json_is_utf_8_whichever_coding_somebody_asks_for() {
    String key = providerKey();
    for (String charset : List.of("utf-16", "iso-8859-1", "UTF-32")) {
      HttpResponse<String> found =
          get(
              "/api/v1/clients",
              "Authorization",
              key,
              "Accept",
              "application/json;charset=" + charset);
      assertThat(found.statusCode()).describedAs(charset).isEqualTo(200);
      assertThat(found.headers().firstValue("Content-Type")).hasValue("application/json");
    }
  }

  @Test
  void the_description_of_the_api_is_found_with_a_slash_behind_it_too() {
    assertThat(get("/api/docs").statusCode()).isEqualTo(302);
    HttpResponse<String> slash = get("/api/docs/");
    assertThat(slash.statusCode()).isEqualTo(302);
    assertThat(slash.headers().firstValue("Location")).get().asString().endsWith("/api/docs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND"})
  void no_method_is_there_that_nobody_needs(String method) {
    String session = session();
    String key = providerKey();
    for (String path : List.of("/", "/console.css", "/api/v1/clients", "/webhooks/meta")) {
      HttpResponse<String> answer =
          send(method, path, "", "Cookie", session, "Authorization", key, "X-Note", "echo-me");
      assertThat(answer.statusCode()).describedAs(path).isBetween(400, 499);
      assertThat(answer.body()).doesNotContain("echo-me");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/styles/", "/styles", "/icons/", "/VAADIN/", "/META-INF/resources/"})
  void no_folder_lists_its_files(String folder) {
    HttpResponse<String> answer = get(folder, "Cookie", session());
    assertThat(answer.body()).doesNotContain("tokens.css", "shell.css", "sign-in.css");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.git/config",
        "/.git/HEAD",
        "/.env",
        "/application.yaml",
        "/WEB-INF/classes/application.yaml",
        "/META-INF/MANIFEST.MF",
        "/i18n/access.properties",
        "/migrations/changelog.yaml",
        "/styles/%2e%2e/application.yaml",
        "/styles/..%2f..%2fapplication.yaml",
        "/VAADIN/../application.yaml"
      })
  void no_file_is_served_that_is_not_meant_to(String path) {
    HttpResponse<String> answer = get(path, "Cookie", session());
    assertThat(answer.body())
        .doesNotContain("datasource", "[core]", "refs/heads", "Manifest-Version", "changeSet")
        .doesNotContain("access.sign-in", "databaseChangeLog");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/clients?after=%FF", "/clients/%ff/templates", "/error", "/clients;a=b"})
  void a_page_that_cannot_be_shows_nothing_of_ours(String path) {
    HttpResponse<String> answer = get(path, "Cookie", session());
    assertThat(answer.body())
        .doesNotContain("Exception", "\tat ", "io.bspconsole", "org.springframework", "SELECT ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /[ HTTP/1.1", "GET /% HTTP/1.1", "NONSENSE", "GET / HTTP/9.9"})
  void a_request_that_is_none_is_refused_without_details(String line) throws IOException {
    String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .matches("(?s)HTTP/1.1 (400|505).*")
        .doesNotContain("Exception", "Tomcat", "\tat ");
  }

  @Test
  void chunks_and_not_the_length_tell_where_a_request_ends() throws IOException {
    String answer =
        raw(
            """
            POST /webhooks/meta HTTP/1.1
            Host: localhost
            Content-Length: 3
            Transfer-Encoding: chunked

            5
            hello
            0

            GET /actuator/health/liveness HTTP/1.1
            Host: localhost
            Connection: close

            """
                .replace("\n", "\r\n"));
    assertThat(answer).startsWith("HTTP/1.1 401");
    assertThat(answer.split("HTTP/1.1 ", -1))
        .describedAs("nothing of the first body was read as a request")
        .noneMatch(part -> part.startsWith("400"));
  }
}
