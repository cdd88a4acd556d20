package io.bspconsole.keys.internal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
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
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says on the page of the API how a call brings its key, and once how every call can be refused.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String KEY = "key";

  /** By status: the name of the answer, and what it means. */
  private static final Map<String, Map.Entry<String, String>> REFUSALS =
      Map.of(
          "401",
          Map.entry(
              "NoKey",
              "No key came, or one that is unknown, malformed, expired or revoked; the answer does"
                  + " not tell which."),
          "403",
          Map.entry("NotAllowed", "The key may see this, but lacks the right to do it."),
          "404",
          Map.entry("NothingHere", "There is nothing here, or the key may not see it."),
          "429",
          Map.entry(
              "TooMany",
              "The key called too often, or too many wrong keys came from the address. Come again"
                  + " after Retry-After seconds. RateLimit tells on every answer how many calls are"
                  + " left (r) and in how many seconds all are back (t)."));

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
    REFUSALS.forEach((status, words) ->
        components.addResponses(words.getKey(), refusal(words.getValue(), status.equals("429"))));
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
            .forEach(operation -> describe(operation.getResponses()));
  }

  private static void describe(ApiResponses responses) {
    REFUSALS.forEach((status, words) ->
        responses.computeIfAbsent(
            status, _ -> new ApiResponse().$ref("#/components/responses/" + words.getKey())));
  }

  private static ApiResponse refusal(String description, boolean withRetry) {
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
