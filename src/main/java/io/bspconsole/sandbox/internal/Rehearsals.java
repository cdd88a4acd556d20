package io.bspconsole.sandbox.internal;

import io.bspconsole.sandbox.SandboxState.KnownNumber;
import io.bspconsole.sandbox.portfolio.SandboxMoods.Rehearsal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks to rehearse with, made up by us in the forms that Meta documents. */
@Component
@Profile("sandbox")
public class Rehearsals {

  private static final String FILE = "/sandbox/rehearsals.json";

  private final TemplateStore templates;
  private final SandboxNumbers numbers;
  private final Clock clock;

  Rehearsals(TemplateStore templates, SandboxNumbers numbers, Clock clock) {
    this.templates = templates;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** All of them, about the account's first template and number. */
  public List<Rehearsal> about(String account) {
    String number =
        numbers.list(account, "", 1).stream()
            .findFirst()
            .map(KnownNumber::displayNumber)
            .orElse("")
            .replaceAll("[^0-9]", "");
    List<StoredTemplate> known = templates.list(account, "", "", 1);
    String id = known.isEmpty() ? "100000000000001" : known.getFirst().id();
    String name = known.isEmpty() ? "unknown_template" : known.getFirst().name();
    String language = known.isEmpty() ? "en_US" : known.getFirst().language();
    return read()
        .valueStream()
        .map(one ->
            new Rehearsal(
                one.path("name").asString(""),
                one.path("field").asString(""),
                JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(one.path("value"))
                    .replace("\"TEMPLATE_ID\"", id)
                    .replace("TEMPLATE_NAME", name)
                    .replace("TEMPLATE_LANGUAGE", language.replace('_', '-'))
                    .replace("NUMBER_DIGITS", number)
                    .replace("ACCOUNT_ID", account)
                    .replace("\"IN_A_DAY\"", soon(Duration.ofDays(1)))
                    .replace("\"IN_THREE_DAYS\"", soon(Duration.ofDays(3)))
                    .replace("\"IN_A_WEEK\"", soon(Duration.ofDays(7)))))
        .toList();
  }

  private String soon(Duration time) {
    return Long.toString(clock.instant().plus(time).getEpochSecond());
  }

  private static JsonNode read() {
    try (InputStream file = Rehearsals.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return JsonMapper.shared().readTree(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
