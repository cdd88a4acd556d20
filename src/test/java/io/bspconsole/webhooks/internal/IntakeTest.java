package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

class IntakeTest extends IntegrationTest {

  @Autowired private JdbcClient jdbc;

  @Value("${bsp.meta.app-secret}")
  private String secret;

  @Value("${bsp.meta.verify-token}")
  private String token;

  @Test
  void metas_handshake_gets_its_challenge_back() throws Exception {
    HttpResponse<String> answer =
        get("hub.mode=subscribe&hub.challenge=115&hub.verify_token=" + token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("115");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hub.mode=subscribe&hub.challenge=115&hub.verify_token=wrong",
        "hub.mode=subscribe&hub.challenge=115&hub.verify_token=",
        "hub.mode=subscribe&hub.challenge=115",
        "hub.challenge=115&hub.verify_token=sandbox-verify-token",
        ""
      })
  void any_other_handshake_is_refused(String query) throws Exception {
    assertThat(get(query).statusCode()).isEqualTo(403);
  }

  @Test
  void a_signed_body_is_stored_byte_for_byte_even_as_a_form() throws Exception {
    String body = "entry=%5B%5D&field=" + Uuids.next() + "&plus=a+b";

    HttpResponse<String> answer =
        send(
            "POST",
            BodyPublishers.ofString(body),
            Signatures.of(secret, body),
            "application/x-www-form-urlencoded");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("EVENT_RECEIVED");
    assertThat(stored(body)).isEqualTo(1);
  }

  @Test
  void nothing_unsigned_is_stored_and_no_reason_is_given() throws Exception {
    String body = body();

    HttpResponse<String> answer = post(body, null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
    assertThat(stored(body)).isZero();
  }

  @Test
  void nothing_wrongly_signed_is_stored() throws Exception {
    String body = body();

    assertThat(post(body, Signatures.of("another secret", body)).statusCode()).isEqualTo(401);
    assertThat(post(body, "sha256=12").statusCode()).isEqualTo(401);
    assertThat(stored(body)).isZero();
  }

  @Test
  void a_body_in_a_coding_is_refused_whoever_signed_it() throws Exception {
    String body = body();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url("/webhooks/meta")))
            .header("X-Hub-Signature-256", Signatures.of(secret, body))
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
    }
    assertThat(stored(body)).isZero();
  }

  @Test
  void a_body_over_four_megabytes_is_refused_whether_or_not_it_says_its_length() throws Exception {
    byte[] body = new byte[IntakeServlet.LIMIT + 1];
    String signature = Signatures.of(secret, body);

    assertThat(send("POST", BodyPublishers.ofByteArray(body), signature, "application/json"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(413);
    BodyPublisher streamed = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    assertThat(send("POST", streamed, signature, "application/json"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(413);
  }

  @Test
  void a_body_of_four_megabytes_is_taken() throws Exception {
    byte[] body = new byte[IntakeServlet.LIMIT];

    assertThat(
            send(
                    "POST",
                    BodyPublishers.ofByteArray(body),
                    Signatures.of(secret, body),
                    "application/json")
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"})
  void other_methods_are_not_for_here(String method) throws Exception {
    assertThat(send(method, BodyPublishers.noBody(), null, "application/json").statusCode())
        .isEqualTo(405);
  }

  @Test
  void two_hundred_deliveries_at_once_are_two_hundred_rows() throws Exception {
    String run = Uuids.next().toString();
    List<Callable<Integer>> posts =
        IntStream.range(0, 200)
            .<Callable<Integer>>mapToObj(i ->
                () -> {
                  String body = "{\"run\":\"" + run + "\",\"n\":" + i + "}";
                  return post(body, Signatures.of(secret, body)).statusCode();
                })
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> status : threads.invokeAll(posts)) {
        assertThat(status.get()).isEqualTo(200);
      }
    }

    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM webhook_delivery WHERE body LIKE ?")
                .param("%" + run + "%")
                .query(Integer.class)
                .single())
        .isEqualTo(200);
  }

  private int stored(String body) {
    return jdbc.sql("SELECT COUNT(*) FROM webhook_delivery WHERE body = ?")
        .param(body.getBytes(StandardCharsets.UTF_8))
        .query(Integer.class)
        .single();
  }

  private static String body() {
    return "{\"entry\":[{\"id\":\"" + Uuids.next() + "\",\"changes\":[]}]}";
  }

  private static HttpResponse<String> get(String query) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(url("/webhooks/meta?" + query))).build(),
          BodyHandlers.ofString());
    }
  }

  private static HttpResponse<String> post(String body, @Nullable String signature)
      throws Exception {
    return send("POST", BodyPublishers.ofString(body), signature, "application/json");
  }

  private static HttpResponse<String> send(
      String method, BodyPublisher body, @Nullable String signature, String type) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url("/webhooks/meta")))
            .method(method, body)
            .header("Content-Type", type);
    if (signature != null) {
      request.header("X-Hub-Signature-256", signature);
    }
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
