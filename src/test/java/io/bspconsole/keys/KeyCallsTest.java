package io.bspconsole.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeyCallsTest extends IntegrationTest {

  @Autowired private ClientKeys clientKeys;
  @Autowired private Fixtures fixtures;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

  private final HttpClient http = HttpClient.newHttpClient();
  private ClientId client;
  private Person owner;

  @BeforeEach
  void meet() {
    client = fixtures.client("Roti Pagi");
    fixtures.waba(client);
    owner = fixtures.member(client, Role.OWNER);
  }

  @Test
  void a_right_that_is_missing_is_403_at_home_and_404_elsewhere() throws Exception {
    String reader = make(Set.of(KeyRight.READ_TEMPLATES)).secret().value();
    ClientId other = fixtures.client("Toko Lain");

    assertThat(get(templates(client), reader).statusCode()).isEqualTo(200);
    assertThat(post(templates(client), reader).statusCode()).isEqualTo(403);
    assertThat(post(templates(other), reader).statusCode()).isEqualTo(404);
    assertThat(get(templates(other), reader).statusCode()).isEqualTo(404);
    assertThat(post("/api/v1/template-checks", reader).statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/clients", reader).statusCode()).isEqualTo(403);
  }

  @Test
  void a_key_is_refused_on_the_very_next_call_after_it_was_revoked() throws Exception {
    MakeOutcome.Made made = make(Set.of(KeyRight.READ_TEMPLATES));
    assertThat(get(templates(client), made.secret().value()).statusCode()).isEqualTo(200);

    fixtures.as(owner, () -> clientKeys.revoke(client, made.key(), "Leaked"));

    assertThat(get(templates(client), made.secret().value()).statusCode()).isEqualTo(401);
  }

  @Test
  void revoked_expired_malformed_and_unknown_keys_get_the_same_answer() throws Exception {
    MakeOutcome.Made revoked = make(Set.of(KeyRight.READ_TEMPLATES));
    fixtures.as(owner, () -> clientKeys.revoke(client, revoked.key(), "Leaked"));
    MakeOutcome.Made expired = make(Set.of(KeyRight.READ_TEMPLATES));
    jdbc.sql("UPDATE api_key SET expires_at = created_at WHERE secret_hash = ?")
        .param(expired.secret().hash())
        .update();

    List<HttpResponse<String>> answers =
        List.of(
            get(templates(client), revoked.secret().value()),
            get(templates(client), expired.secret().value()),
            get(templates(client), KeySecret.next().value()),
            get(templates(client), "malformed"),
            get(templates(client), ""));

    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(401);
          assertThat(answer.body()).isEqualTo(answers.getFirst().body());
          assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
          assertThat(answer.headers().firstValue("Content-Type").orElse(""))
              .startsWith("application/problem+json");
          assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
        });
  }

  @Test
  void every_answer_tells_how_many_calls_are_left() throws Exception {
    HttpResponse<String> answer =
        get(templates(client), make(Set.of(KeyRight.READ_TEMPLATES)).secret().value());

    assertThat(answer.headers().firstValue("RateLimit-Policy").orElse(""))
        .matches("\"key\";q=\\d+;w=\\d+");
    assertThat(answer.headers().firstValue("RateLimit").orElse(""))
        .matches("\"key\";r=\\d+;t=\\d+");
  }

  @Test
  void no_endpoint_asks_for_more_than_all_rights_of_a_key() throws Exception {
    String key = make(EnumSet.allOf(KeyRight.class)).secret().value();
    List<String> paths =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(info ->
                info.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/api/v1/clients/"))
                    .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream()
                            .map(method -> method + " " + pattern)))
            .toList();

    assertThat(paths).hasSizeGreaterThanOrEqualTo(4);
    for (String path : paths) {
      RequestMethod method = RequestMethod.valueOf(path.split(" ", -1)[0]);
      String address =
          path.split(" ", -1)[1]
              .replace("{clientId}", client.toString())
              .replaceAll("\\{[^}]+}", client.toString());
      assertThat(send(method.name(), address, key).statusCode())
          .describedAs(path)
          .isNotIn(401, 403);
    }
  }

  @Test
  void every_endpoint_refuses_a_parameter_that_it_does_not_know_and_says_which_it_does()
      throws Exception {
    String key = make(EnumSet.allOf(KeyRight.class)).secret().value();
    JsonNode api = new JsonMapper().readTree(get("/api/v1/openapi", "").body());
    int known = 0;

    for (var path : api.get("paths").properties()) {
      String address = path.getKey().replaceAll("\\{[^}]+}", client.toString());
      for (var method : path.getValue().properties()) {
        HttpResponse<String> refused =
            send(method.getKey().toUpperCase(Locale.ROOT), address + "?colour=red", key);
        assertThat(refused.statusCode()).as(path.getKey()).isEqualTo(400);
        JsonNode error = new JsonMapper().readTree(refused.body()).at("/errors/0");
        assertThat(error.get("parameter").asString()).isEqualTo("colour");
        for (JsonNode parameter : method.getValue().path("parameters")) {
          if (parameter.get("in").asString().equals("query")) {
            known++;
            assertThat(error.get("detail").asString()).contains(parameter.get("name").asString());
          }
        }
      }
    }
    assertThat(known).isGreaterThan(10);
    assertThat(get(templates(client) + "?ours=DRAFT&limit=5", key).statusCode()).isEqualTo(200);
    for (String number : List.of("0x10", "%D9%A1", "1e1", "9999999999", "5%20", "%2B5")) {
      assertThat(get(templates(client) + "?limit=" + number, key).statusCode())
          .as(number)
          .isEqualTo(400);
    }
  }

  @Test
  void what_comes_is_what_the_page_of_the_api_says() throws Exception {
    String key = make(EnumSet.allOf(KeyRight.class)).secret().value();
    String body =
        """
        {"name":"described","language":"en","category":"UTILITY","components":[
          {"type":"BODY","text":"Your order {{1}} is on its way to you.",
           "example":{"body_text":[["12"]]}}]}
        """;
    HttpResponse<String> created = send("POST", templates(client), key, body);
    assertThat(created.statusCode()).isEqualTo(201);
    String template = created.headers().firstValue("Location").orElseThrow();
    Described api = new Described(new JsonMapper().readTree(get("/api/v1/openapi", "").body()));

    api.assertSays("/api/v1/clients/{clientId}/templates", "post", created);
    api.assertSays("/api/v1/clients/{clientId}/templates/{templateId}", "get", get(template, key));
    api.assertSays("/api/v1/clients/{clientId}/templates", "get", get(templates(client), key));
    api.assertSays(
        "/api/v1/clients/{clientId}/opt-outs",
        "get",
        get("/api/v1/clients/" + client + "/opt-outs", key));
    api.assertSays(
        "/api/v1/template-checks", "post", send("POST", "/api/v1/template-checks", key, "{}"));
    api.assertSays(
        "/api/v1/clients/{clientId}/templates", "post", send("POST", templates(client), key, body));
  }

  /** The description of the API. */
  private record Described(JsonNode api) {

    void assertSays(String path, String method, HttpResponse<String> answer) {
      JsonNode said =
          api.path("paths")
              .path(path)
              .path(method)
              .path("responses")
              .path(String.valueOf(answer.statusCode()));
      assertThat(said.isMissingNode()).as(path + " " + answer.statusCode()).isFalse();
      if (answer.statusCode() < 300) {
        JsonNode schema = said.path("content").path("application/json").path("schema");
        assertIs(new JsonMapper().readTree(answer.body()), schema, path);
      }
    }

    private void assertIs(JsonNode value, JsonNode schema, String place) {
      if (schema.has("$ref")) {
        assertIs(value, api.at(schema.get("$ref").asString().substring(1)), place);
      } else if (value.isArray()) {
        value.forEach(one -> assertIs(one, schema.path("items"), place + "[]"));
      } else if (value.isObject() && schema.has("properties")) {
        value
            .properties()
            .forEach(member -> {
              JsonNode of = schema.path("properties").path(member.getKey());
              assertThat(of.isMissingNode()).as(place + "/" + member.getKey()).isFalse();
              assertIs(member.getValue(), of, place + "/" + member.getKey());
            });
      }
    }
  }

  @Test
  void the_page_of_the_api_says_how_to_bring_a_key_and_how_calls_are_refused() throws Exception {
    JsonNode api = new JsonMapper().readTree(get("/api/v1/openapi", "").body());

    assertThat(api.at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
    for (String status : Arrays.asList("401", "403", "404", "429")) {
      String answer =
          api.at("/paths/~1api~1v1~1clients/get/responses/" + status + "/$ref").asString();
      assertThat(answer).startsWith("#/components/responses/");
      assertThat(api.at(answer.substring(1) + "/description").asString()).isNotBlank();
    }
  }

  private MakeOutcome.Made make(Set<KeyRight> rights) {
    return (MakeOutcome.Made)
        fixtures.as(owner, () -> clientKeys.make(client, new NewKey("Orders", rights, null)));
  }

  private static String templates(ClientId of) {
    return "/api/v1/clients/" + of + "/templates";
  }

  private HttpResponse<String> get(String path, String key) throws Exception {
    return send("GET", path, key);
  }

  private HttpResponse<String> post(String path, String key) throws Exception {
    return send("POST", path, key);
  }

  private HttpResponse<String> send(String method, String path, String key) throws Exception {
    return send(method, path, key, "{\"name\":\"x\",\"language\":\"en\"}");
  }

  private HttpResponse<String> send(String method, String path, String key, String body)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
