package io.bspconsole.templates.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.templates.TemplateHolds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplatesApiTest extends IntegrationTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired Fixtures fixtures;
  @Autowired ApiKeys keys;
  @Autowired TemplateHolds holds;

  private final HttpClient http = HttpClient.newHttpClient();
  private ClientId client;
  private Account account;
  private String key;

  @BeforeEach
  void giveTheClientAKey() {
    client = fixtures.client("Kopi Senja");
    account = fixtures.waba(client);
    key = "test-key-" + Uuids.next();
    keys.add("Test key", key, client);
  }

  @Test
  void a_template_is_created_read_listed_and_submitted() throws Exception {
    HttpResponse<String> created = post(path(""), template("order_shipped", "Siap diambil."));
    assertThat(created.statusCode()).isEqualTo(201);
    String location = created.headers().firstValue("Location").orElseThrow();
    JsonNode body = JSON.readTree(get(location).body());
    assertThat(body.at("/name").asString()).isEqualTo("order_shipped");
    assertThat(body.at("/ours/state").asString()).isEqualTo("DRAFT");
    assertThat(body.at("/draft/content/components/0/text").asString()).isEqualTo("Siap diambil.");

    HttpResponse<String> submitted = post(location + "/submission", "");
    assertThat(submitted.statusCode()).isEqualTo(202);
    assertThat(JSON.readTree(submitted.body()).at("/version").asInt()).isEqualTo(1);
    assertThat(post(location + "/submission", "").statusCode()).isEqualTo(409);

    JsonNode list = JSON.readTree(get(path("?limit=1")).body());
    assertThat(list.at("/templates/0/ours").asString()).isEqualTo("IN_REVIEW");
  }

  @Test
  void the_list_is_narrowed_by_what_the_page_narrows_by() throws Exception {
    post(path(""), template("order_shipped", "Siap diambil."));
    String ready = post(path(""), template("order_ready", "Sedang dikemas.")).body();
    post(path("/" + JSON.readTree(ready).at("/id").asString() + "/submission"), "");

    assertThat(names("q=dikemas")).containsExactly("order_ready");
    assertThat(names("ours=in_review")).containsExactly("order_ready");
    assertThat(names("ours=draft&language=id&category=utility")).containsExactly("order_shipped");
    assertThat(names("language=en")).isEmpty();
    assertThat(names("meta=APPROVED")).isEmpty();
    assertThat(names("archived=true")).isEmpty();
    assertThat(names("")).containsExactlyInAnyOrder("order_ready", "order_shipped");
  }

  @Test
  void what_nobody_should_send_says_so_and_can_be_listed() throws Exception {
    post(path(""), template("order_shipped", "Siap diambil."));
    JsonNode ready =
        JSON.readTree(post(path(""), template("order_ready", "Sedang dikemas.")).body());
    assertThat(ready.has("held") && !ready.get("held").isNull()).isFalse();
    TemplateId id = TemplateId.parse(ready.at("/id").asString()).orElseThrow();
    fixtures.as(
        fixtures.member(client, Role.OWNER), () -> holds.hold(client, id, "The price is wrong"));

    JsonNode held = JSON.readTree(get(path("/" + id)).body()).at("/held");
    assertThat(held.at("/since").asString()).isNotEmpty();
    assertThat(held.at("/byPerson").asBoolean()).isTrue();
    assertThat(held.at("/byItself").asBoolean()).isFalse();
    assertThat(held.at("/reason").asString()).isEqualTo("The price is wrong");
    assertThat(names("held=true")).containsExactly("order_ready");
    assertThat(names("held=false")).containsExactlyInAnyOrder("order_ready", "order_shipped");
    assertThat(get(path("?held=perhaps")).statusCode()).isEqualTo(400);
    assertThat(names("moving=true")).isEmpty();
    assertThat(names("moving=false")).hasSize(2);
    assertThat(get(path("?moving=perhaps")).statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(get(path("?held=true")).body()).at("/templates/0/held/byPerson"))
        .isEqualTo(held.at("/byPerson"));
  }

  private List<String> names(String query) throws Exception {
    return JSON.readTree(get(path("?" + query)).body())
        .at("/templates")
        .valueStream()
        .map(entry -> entry.at("/name").asString())
        .toList();
  }

  @Test
  void a_text_comes_back_as_it_came_and_is_decoded_once() throws Exception {
    String hostile = "%3Cb%3E &lt;i&gt; <script>alert('1')</script> \\\\u003c {{1}}";
    String location =
        post(path(""), template("order_hostile", hostile))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(
            JSON.readTree(get(location).body()).at("/draft/content/components/0/text").asString())
        .isEqualTo("%3Cb%3E &lt;i&gt; <script>alert('1')</script> \\u003c {{1}}");
  }

  @Test
  void a_body_decides_on_nothing_but_the_content() throws Exception {
    ClientId other = fixtures.client("Toko Lain");
    String body =
        template("order_mine", "Siap.")
            .replaceFirst(
                "\\{",
                """
                {"id": "%1$s", "clientId": "%1$s", "client_id": "%1$s", "version": 7,
                 "state": "CLEARED", "status": "APPROVED", "ours": {"state": "CLEARED"},
                 "meta": {"status": "APPROVED"}, "createdBy": "somebody",
                """
                    .formatted(other));
    String location = post(path(""), body).headers().firstValue("Location").orElseThrow();
    JsonNode made = JSON.readTree(get(location).body());
    assertThat(location).doesNotContain(other.toString());
    assertThat(made.at("/ours/state").asString()).isEqualTo("DRAFT");
    assertThat(made.at("/meta").toString()).doesNotContain("APPROVED");
    assertThat(get(path("")).body()).contains("order_mine");
  }

  @Test
  void a_taken_name_is_a_conflict() throws Exception {
    post(path(""), template("order_shipped", "Siap."));
    HttpResponse<String> second = post(path(""), template("order_shipped", "Siap."));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void without_a_name_the_findings_say_so() throws Exception {
    HttpResponse<String> answer = post(path(""), template("Order shipped!", "Siap."));
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.at("/accepted").asBoolean(true)).isFalse();
    assertThat(problem.at("/findings/0/pointer").asString()).isEqualTo("/name");
  }

  @Test
  void what_the_check_blocks_is_answered_with_its_findings() throws Exception {
    String location =
        post(path(""), template("order_shipped", "{{1}}{{3}}"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    HttpResponse<String> answer = post(location + "/submission", "");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(answer.body()).at("/findings")).isNotEmpty();
  }

  @Test
  void the_standing_of_the_client_may_forbid_it() throws Exception {
    client = fixtures.client("Kopi Fajar", "RESTRICTED");
    account = fixtures.waba(client);
    key = "test-key-" + Uuids.next();
    keys.add("Test key", key, client);
    String location =
        post(path(""), template("order_shipped", "Siap."))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    HttpResponse<String> answer = post(location + "/submission", "");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(JSON.readTree(answer.body()).at("/standing").asString()).isEqualTo("RESTRICTED");
  }

  @Test
  void several_accounts_have_to_be_told_apart() throws Exception {
    Account second = fixtures.waba(client);
    assertThat(post(path(""), template("order_shipped", "Siap.")).statusCode()).isEqualTo(400);
    for (Account one : List.of(account, second)) {
      assertThat(
              post(path("?waba=" + one.metaId()), template("order_shipped", "Siap.")).statusCode())
          .isEqualTo(201);
    }
    assertThat(post(path("?waba=123"), template("another", "Siap.")).statusCode()).isEqualTo(404);
  }

  @Test
  void foreign_and_unknown_ids_get_the_same_answer() throws Exception {
    ClientId mine = client;
    ClientId other = fixtures.client("Kopi Pagi");
    List<String> paths =
        List.of(
            "/api/v1/clients/" + other + "/templates",
            "/api/v1/clients/" + ClientId.next() + "/templates",
            "/api/v1/clients/no-id/templates",
            "/api/v1/clients/" + mine + "/templates/" + TemplateId.next(),
            "/api/v1/clients/" + mine + "/templates/no-id");
    String first = get(paths.getFirst()).body();
    for (String path : paths) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(withoutInstance(answer.body())).isEqualTo(withoutInstance(first));
    }
  }

  @Test
  void a_query_that_is_no_text_is_a_bad_request() throws Exception {
    HttpResponse<String> answer = get(path("?after=%FF"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=-1, limit",
    "limit=201, limit",
    "limit=many, limit",
    "limit=99999999999, limit",
    "ours=asleep, ours",
    "archived=perhaps, archived",
    "after=nonsense, after",
    "after=, after",
    "after=1790000000000000_x, after",
    "after=999999999999999999_01990000-0000-7000-8000-000000000000, after"
  })
  void a_parameter_that_makes_no_sense_is_named(String query, String name) throws Exception {
    HttpResponse<String> answer = get(path("?" + query));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).at("/errors/0/parameter").asString()).isEqualTo(name);
  }

  @Test
  void a_body_far_beyond_any_template_is_refused_with_findings() throws Exception {
    HttpResponse<String> answer = post(path(""), template("huge", "x".repeat(900_000)));
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.at("/findings/0/rule").asString()).isEqualTo("size");
    assertThat(problem.at("/findings/0/pointer").asString()).isEqualTo("/components/0/text");
    assertThat(JSON.readTree(get(path("")).body()).at("/templates")).isEmpty();
  }

  @Test
  void half_a_character_is_refused_with_findings() throws Exception {
    HttpResponse<String> answer = post(path(""), template("half", "Hi \\ud83d"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(answer.body()).at("/findings/0/pointer").asString())
        .isEqualTo("/components/0/text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "nonsense"})
  void what_is_not_called_json_is_not_read(String type) throws Exception {
    assertThat(send("POST", path(""), BodyPublishers.ofString("{}"), type).statusCode())
        .isEqualTo(415);
  }

  @Test
  void other_types_of_json_are_read() throws Exception {
    String body = template("order_shipped", "Siap.");
    assertThat(
            send("POST", path(""), BodyPublishers.ofString(body), "application/vnd.x+json")
                .statusCode())
        .isEqualTo(201);
  }

  private static String withoutInstance(String problem) {
    return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
  }

  private String path(String rest) {
    return "/api/v1/clients/" + client + "/templates" + rest;
  }

  private static String template(String name, String body) {
    return """
    {"name": "%s", "language": "id", "category": "UTILITY", "components": [
      {"type": "BODY", "text": "%s"}]}
    """
        .formatted(name, body);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send("POST", path, BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(method, path, body, "application/json");
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body, String type)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", type)
            .method(method, body)
            .build(),
        BodyHandlers.ofString());
  }
}
