package io.bspconsole.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.support.IntegrationTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests as no proper client sends them, byte by byte. */
class EarlyErrorsTest extends IntegrationTest {

  @Autowired private ApiKeys keys;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api//v1/clients",
        "GET /api/v1/clients;a=b",
        "GET /api/v1/%2e%2e/clients",
        "GET /api/v1/clients%2Fx",
        "GET /api/v1/clients%00",
        "GET /api/v1/clients%0a",
        "GET /api/v1/clients%5Cx",
        "GET /api/v1/clients/%zz",
        "GET /api/v1/clients/%C0%AF",
        "FOO /api/v1/clients"
      })
  void below_api_they_are_problems(String request) throws Exception {
    String answer = send(request);
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    assertTellsNothing(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /webhooks//meta",
        "POST /webhooks/meta;a=b",
        "POST /webhooks/%2e%2e/meta",
        "POST /webhooks/meta%00",
        "POST /webhooks/meta%2Fx",
        "FOO /webhooks/meta",
        "GET /webhooks/meta?hub.mode=%FF"
      })
  void below_webhooks_they_get_the_bare_status(String request) throws Exception {
    String answer = send(request);
    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(answer.substring(answer.indexOf("\r\n\r\n")).strip()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET //clients",
        "GET /clients;a=b",
        "GET /clients/%2e%2e",
        "GET /clients%00",
        "GET /clients%2Fx",
        "FOO /clients",
        "POST /sign-in?username=%FF"
      })
  void elsewhere_they_are_a_plain_page(String request) throws Exception {
    String answer = send(request);
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("text/html", "We cannot make sense of this request");
    assertTellsNothing(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /{", "GET /api/v1/{x}", "GET /api/v1/clients?a={", "GET /a\"b", "GE{T /"})
  void a_line_that_is_no_request_gets_the_plain_page(String request) throws Exception {
    String answer = send(request);
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("We cannot make sense of this request");
    assertTellsNothing(answer);
  }

  @Test
  void a_body_in_a_coding_is_told_what_is_read() throws Exception {
    assertThat(
            send(
                "POST /api/v1/template-checks",
                "Authorization: Bearer " + key(),
                "Content-Type: application/json",
                "Content-Encoding: gzip"))
        .startsWith("HTTP/1.1 415 ")
        .contains("application/problem+json", "Accept-Encoding: identity", "Content-Encoding");
  }

  @Test
  void a_method_that_nobody_has_is_the_callers_and_no_fault_of_ours() throws Exception {
    assertThat(send("CONNECT /api/v1/clients"))
        .startsWith("HTTP/1.1 501 ")
        .doesNotContain("Reference");
  }

  @Test
  void tracing_is_off() throws Exception {
    assertThat(send("TRACE /api/v1/clients"))
        .startsWith("HTTP/1.1 405 ")
        .contains("application/problem+json");
  }

  @Test
  void the_plain_page_speaks_the_readers_language() throws Exception {
    assertThat(send("GET /clients;a=b", "Accept-Language: id"))
        .contains("lang=\"id\"", "Permintaan ini tidak dapat kami pahami");
  }

  @Test
  void parts_without_a_boundary_are_no_json() throws Exception {
    assertThat(
            send(
                "POST /api/v1/template-checks",
                "Authorization: Bearer " + key(),
                "Content-Type: multipart/form-data"))
        .startsWith("HTTP/1.1 415 ")
        .contains("application/problem+json");
    assertThat(send("POST /webhooks/meta", "Content-Type: multipart/form-data"))
        .startsWith("HTTP/1.1 401 ");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE /api/v1/clients, 405",
    "PUT /api/v1/template-checks, 405",
    "GET /api/v1/nothing, 404",
    "DELETE /api, 404",
    "POST /api/v1/template-checks, 415"
  })
  void without_a_key_nothing_is_told_of_what_exists(String request, int withKey) throws Exception {
    assertThat(send(request)).startsWith("HTTP/1.1 401 ");
    assertThat(send(request, "Authorization: Bearer " + key()))
        .startsWith("HTTP/1.1 " + withKey)
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api",
        "GET /api/",
        "GET /api/?v-r=init&location=clients",
        "POST /api/?v-r=uidl&v-uiId=0",
        "GET /api/?v-r=push",
        "GET /api/v1/?v-r=init"
      })
  void no_key_opens_the_pages(String request) throws Exception {
    assertThat(send(request, "Authorization: Bearer " + key()))
        .startsWith("HTTP/1.1 404 ")
        .contains("application/problem+json")
        .doesNotContain("Set-Cookie");
  }

  @Test
  void a_method_that_an_address_has_not_is_answered_with_those_it_has() throws Exception {
    assertThat(send("DELETE /api/v1/clients", "Authorization: Bearer " + key()))
        .startsWith("HTTP/1.1 405 ")
        .containsPattern("Allow: .*GET");
  }

  @Test
  void who_accepts_no_json_is_told_so() throws Exception {
    assertThat(send("GET /api/v1/clients", "Authorization: Bearer " + key(), "Accept: text/html"))
        .startsWith("HTTP/1.1 406 ")
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE /api/v1/clients, id, Alamat ini ada",
    "DELETE /api/v1/clients, en, This address is there",
    "POST /api/v1/template-checks, id, Kirim isi permintaan sebagai JSON",
    "POST /api/v1/template-checks, en, Send the body as JSON"
  })
  void what_spring_refuses_is_said_in_our_words(String request, String language, String words)
      throws Exception {
    assertThat(send(request, "Authorization: Bearer " + key(), "Accept-Language: " + language))
        .contains("\"detail\":\"" + words);
  }

  @Test
  void a_host_that_a_caller_made_up_is_in_no_answer() throws Exception {
    String end = " HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n";

    assertThat(raw("GET /clients" + end)).contains("\r\nLocation: /sign-in\r\n");
    assertThat(raw("GET /clients" + end)).doesNotContain("elsewhere.example");
    assertThat(raw("GET /api/v1/openapi" + end))
        .contains("\"openapi\"")
        .doesNotContain("elsewhere.example");
  }

  @Test
  void an_accept_that_is_none_still_gets_the_right_answer() throws Exception {
    assertThat(send("DELETE /api/v1/clients", "Authorization: Bearer " + key(), "Accept: nonsense"))
        .startsWith("HTTP/1.1 405 ")
        .contains("application/problem+json", "\"status\":405");
  }

  @Test
  void chunks_that_are_none_are_a_bad_request() throws Exception {
    assertThat(
            raw(
                "POST /api/v1/template-checks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + key()
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "zz\r\nnonsense\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json");
  }

  @Test
  void a_header_with_control_characters_is_a_bad_request() throws Exception {
    assertThat(send("GET /api/v1/clients", "Authorization: Bearer " + key(), "Accept: \u0085"))
        .startsWith("HTTP/1.1 400 ");
  }

  private static void assertTellsNothing(String answer) {
    assertThat(answer).doesNotContain("Location:", "Exception", "\tat ", "Tomcat");
  }

  private String key() {
    String key = "test-key-" + Uuids.next();
    keys.add("Test key", key, null);
    return key;
  }

  private static String send(String request, String... headers) throws IOException {
    return raw(
        request
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"
            + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
            + "\r\n");
  }

  private static String raw(String bytes) throws IOException {
    URI console = URI.create(url("/"));
    try (Socket socket = new Socket(console.getHost(), console.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      StringBuilder answer = new StringBuilder();
      byte[] buffer = new byte[8192];
      for (int read = 0; read >= 0 && !answer.toString().endsWith("0\r\n\r\n"); ) {
        read = socket.getInputStream().read(buffer);
        if (read > 0) {
          answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
      }
      return answer.toString();
    }
  }
}
