package io.bspconsole.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInLocked;
import io.bspconsole.clients.CallLine;
import io.bspconsole.clients.HitState;
import io.bspconsole.clients.NumberCare;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepState;
import io.bspconsole.clients.Vertical;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {

  private static final Pattern RECORDED =
      Pattern.compile("\\.changed(?:Secret|Person)?\\(\\s*\"([A-Za-z._-]+)\"\\s*[,)]");

  private static final Path TEXTS = Path.of("src", "main", "resources", "i18n");

  /** Of the modules whose codes they are; what is not asked of a client has no word. */
  private static final Map<Codes, List<String>> CODES =
      Map.of(
          Codes.CAUSES, names(SignInFailed.Cause.values()),
          Codes.SCOPES, names(SignInLocked.Scope.values()),
          Codes.STEPS, names(StepCode.values()),
          Codes.STEP_STATES, names(StepState.values()),
          Codes.PARTIES, names(Party.values()),
          Codes.HIT_STATES, names(HitState.values()),
          Codes.CALL_STATES, names(CallLine.State.values()),
          Codes.CALL_METHODS, NumberCare.METHODS,
          Codes.REASONS, names(StandingReason.values()),
          Codes.VERTICALS, names(Vertical.values()));

  @Test
  void each_code_of_a_module_has_a_word_here() {
    CODES.forEach((codes, values) ->
        assertThat(codes.codes())
            .as(codes.name())
            .containsExactlyInAnyOrderElementsOf(
                values.stream()
                    .filter(value -> codes != Codes.STEPS || !value.equals(StepCode.OWN.name()))
                    .toList()));
    assertThat(Codes.ROLES.codes()).containsExactlyInAnyOrderElementsOf(names(Role.values()));
  }

  @Test
  void each_trade_has_a_word_here() throws IOException {
    assertThat(Codes.TRADES.codes()).isEqualTo(keys("clients.properties", "clients.trade."));
  }

  @Test
  void each_field_that_is_told_to_the_trail_has_a_word() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        assertThat(unworded(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
    assertThat(keys("audit.properties", "audit.field.")).containsAll(ChangeWords.FIELDS);
  }

  @Test
  void a_planted_field_without_a_word_is_found() {
    assertThat(
            unworded(
                "act.changed(\"name\", null, x).changed(\n  \"shoeSize\", a, b).changedSecret(\"pan\")"))
        .containsExactly("shoeSize", "pan");
  }

  private static List<String> unworded(String code) {
    return RECORDED
        .matcher(code)
        .results()
        .map(field -> field.group(1))
        .filter(field -> !ChangeWords.FIELDS.contains(field))
        .toList();
  }

  /** What follows the beginning in the keys of a file. */
  private static Set<String> keys(String file, String beginning) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
      texts.load(reader);
    }
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(beginning))
        .map(key -> key.substring(beginning.length()))
        .collect(Collectors.toSet());
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
