package io.bspconsole.clients.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClientsEndpointTest extends IntegrationTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private Fixtures fixtures;
  @Autowired private ApiKeys keys;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void the_provider_reads_every_client_page_by_page() throws Exception {
    ClientId first = fixtures.client("Kopi Tanjung");
    ClientId second = fixtures.client("Roti Pagi");
    String key = key(null);

    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = JSON.readTree(get("?limit=3" + after, key).body());
      page.at("/clients").forEach(client -> seen.add(client.at("/id").asString()));
      assertThat(page.at("/clients").size()).isBetween(1, 3);
      after = page.at("/next").isNull() ? "" : "&after=" + page.at("/next").asString();
    } while (!after.isEmpty());

    assertThat(seen).contains(first.toString(), second.toString()).doesNotHaveDuplicates();
  }

  @Test
  void a_client_reads_only_itself() throws Exception {
    fixtures.client("Kopi Tanjung");
    ClientId own = fixtures.client("Roti Pagi");

    JsonNode page = JSON.readTree(get("", key(own)).body());

    assertThat(page.at("/clients").size()).isEqualTo(1);
    JsonNode client = page.at("/clients/0");
    assertThat(client.at("/id").asString()).isEqualTo(own.toString());
    assertThat(client.at("/name").asString()).isEqualTo("Roti Pagi");
    assertThat(client.at("/legalName").asString()).isEqualTo("PT Roti Pagi");
    assertThat(client.at("/standing").asString()).isEqualTo("ACTIVE");
    assertThat(client.at("/createdAt").asString()).endsWith("Z");
    assertThat(page.has("next")).isTrue();
    assertThat(page.at("/next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=4294967297",
        "limit=many",
        "after=nonsense",
        "after=01990000-0000-7000-8000-000000000000"
      })
  void what_makes_no_sense_is_a_bad_request_that_names_it(String query) throws Exception {
    HttpResponse<String> answer = get("?" + query, key(null));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).at("/errors/0/parameter").asString())
        .isEqualTo(query.substring(0, query.indexOf('=')));
  }

  @Test
  void the_only_page_of_a_clients_key_has_none_behind_it() throws Exception {
    ClientId own = fixtures.client("Roti Pagi");
    assertThat(get("?after=" + own, key(own)).statusCode()).isEqualTo(400);
  }

  @Test
  void of_a_parameter_given_twice_the_first_counts() throws Exception {
    fixtures.client("Kopi Tanjung");
    fixtures.client("Roti Pagi");
    JsonNode page = JSON.readTree(get("?limit=1&limit=50", key(null)).body());
    assertThat(page.at("/clients").size()).isEqualTo(1);
  }

  @Test
  void without_a_key_there_is_no_answer() throws Exception {
    assertThat(get("", "no such key").statusCode()).isEqualTo(401);
  }

  private String key(@Nullable ClientId client) {
    String key = "test-key-" + Uuids.next();
    keys.add("Test key", key, client);
    return key;
  }

  private HttpResponse<String> get(String query, String key)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url("/api/v1/clients" + query)))
            .header("Authorization", "Bearer " + key)
            .build(),
        BodyHandlers.ofString());
  }
}
