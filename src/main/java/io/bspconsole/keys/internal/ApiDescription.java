package io.bspconsole.keys.internal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * Says on the page of the API how a call brings its key, and once how every call can be refused.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String KEY = "key";

  static { // what of a template is Meta's JSON is any object, and not our parser's
    SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
  }

  /** An answer that is a problem: its name, and what it means. */
  private record Refusal(String name, String words) {}

  /** By status: how any call can be refused. */
  private static final Map<String, Refusal> ANY =
      Map.of(
          "400",
          new Refusal(
              "Invalid",
              "A parameter that there is not, or a value that cannot be used; errors says which."),
          "401",
          new Refusal(
              "NoKey",
              "No key came, or one that is unknown, malformed, expired or revoked; the answer does"
                  + " not tell which."),
          "403",
          new Refusal("NotAllowed", "The key may see this, but lacks the right to do it."),
          "404",
          new Refusal("NothingHere", "There is nothing here, or the key may not see it."),
          "429",
          new Refusal(
              "TooMany",
              "The key called too often, or too many wrong keys came from the address. Come again"
                  + " after Retry-After seconds. RateLimit tells on every answer how many calls are"
                  + " left (r) and in how many seconds all are back (t)."));

  /** How one with a body can be refused besides. */
  private static final Map<String, Refusal> WITH_BODY =
      Map.of(
          "413",
          new Refusal("TooLarge", "The body is larger than anything that is read."),
          "415",
          new Refusal("NoJson", "The body is no JSON, or in a coding such as gzip."));

  /** What single calls name. */
  private static final Map<String, Refusal> NAMED =
      Map.of(
          "409",
          new Refusal("Conflict", "It does not go with how things stand; detail says how."),
          "422",
          new Refusal("Blocked", "The check blocks it; findings says what it found."));

  /**
   * The description of all calls.
   *
   * @param address where people reach the console; without it calls go where the description came
   *     from, whatever host the reader named
   */
  @Bean
  OpenAPI api(@Value("${bsp.accounts.base-url}") String address) {
    Components components =
        new Components()
            .addSecuritySchemes(
                KEY,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .description(
                        "An API key, bspk_…, made on the page “API keys”. The demo’s are"
                            + " demo-provider-key and demo-client-key."));
    Stream.of(ANY, WITH_BODY, NAMED)
        .flatMap(all -> all.entrySet().stream())
        .forEach(refusal ->
            components.addResponses(
                refusal.getValue().name(),
                answer(refusal.getValue().words(), refusal.getKey().equals("429"))));
    return new OpenAPI()
        .info(
            new Info()
                .title("BSP Console")
                .version("v1")
                .description("Errors are application/problem+json (RFC 9457)."))
        .components(components)
        .servers(List.of(new Server().url(address.isBlank() ? "/" : address)))
        .addSecurityItem(new SecurityRequirement().addList(KEY));
  }

  @Bean
  GlobalOpenApiCustomizer refusals() {
    return api ->
        api.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .forEach(ApiDescription::describe);
  }

  private static void describe(Operation operation) {
    add(operation.getResponses(), ANY);
    if (operation.getRequestBody() != null) {
      add(operation.getResponses(), WITH_BODY);
    }
  }

  private static void add(ApiResponses responses, Map<String, Refusal> refusals) {
    refusals.forEach((status, refusal) ->
        responses.computeIfAbsent(
            status, _ -> new ApiResponse().$ref("#/components/responses/" + refusal.name())));
  }

  private static ApiResponse answer(String description, boolean withRetry) {
    ObjectSchema problem = new ObjectSchema();
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema());
    ApiResponse response =
        new ApiResponse()
            .description(description)
            .content(
                new Content()
                    .addMediaType("application/problem+json", new MediaType().schema(problem)));
    return withRetry
        ? response.addHeaderObject(
            "Retry-After", new Header().description("In seconds").schema(new StringSchema()))
        : response;
  }
}
