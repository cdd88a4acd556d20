package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.templates.TemplateStory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RestIsolationTest extends TemplateStory {

  private static final String OF_A_CLIENT = "/api/v1/clients/{clientId}";

  @Autowired
  @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

  @Autowired private ApiKeys keys;

  private String key;
  private TemplateId template;

  @BeforeEach
  void give_a_key_to_another_client() {
    ClientId other = fixtures.client("Toko Lain");
    fixtures.waba(other);
    key = "key-" + Uuids.next();
    keys.add("Toko Lain", key, other);
    template = create("isolated_" + Uuids.next().toString().substring(24).replace('-', '_'));
  }

  @Test
  void a_key_of_one_client_finds_nothing_of_another_at_any_endpoint() {
    List<Endpoint> endpoints = endpoints();

    assertThat(endpoints).hasSizeGreaterThanOrEqualTo(4);
    assertThat(endpoints)
        .allSatisfy(endpoint -> {
          HttpResponse<String> foreign = call(endpoint, client.toString(), key);
          HttpResponse<String> missing = call(endpoint, ClientId.next().toString(), key);
          HttpResponse<String> nonsense = call(endpoint, "nonsense", key);
          assertThat(foreign.statusCode()).describedAs(endpoint.toString()).isEqualTo(404);
          assertThat(missing.statusCode()).describedAs(endpoint.toString()).isEqualTo(404);
          assertThat(nonsense.statusCode()).describedAs(endpoint.toString()).isEqualTo(404);
          assertThat(foreign.body().replace(client.toString(), "…"))
              .doesNotContain("isolated_")
              .doesNotContain("Kopi Senja");
        });
  }

  @Test
  void no_endpoint_answers_without_a_key_or_with_a_wrong_one() {
    assertThat(endpoints())
        .allSatisfy(endpoint -> {
          assertThat(call(endpoint, client.toString(), "").statusCode()).isEqualTo(401);
          assertThat(call(endpoint, client.toString(), "wrong").statusCode()).isEqualTo(401);
        });
  }

  private List<Endpoint> endpoints() {
    return mappings.getHandlerMethods().keySet().stream().flatMap(this::endpoints).toList();
  }

  private Stream<Endpoint> endpoints(RequestMappingInfo info) {
    return info.getPatternValues().stream()
        .filter(pattern -> pattern.startsWith(OF_A_CLIENT))
        .flatMap(pattern ->
            info.getMethodsCondition().getMethods().stream()
                .map(method -> new Endpoint(method, pattern)));
  }

  private HttpResponse<String> call(Endpoint endpoint, String owner, String secret) {
    String path =
        endpoint
            .pattern()
            .replace("{clientId}", owner)
            .replaceAll("\\{[^}]+}", template.toString());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json")
            .method(endpoint.method().name(), BodyPublishers.ofString("{}"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private record Endpoint(RequestMethod method, String pattern) {}
}
