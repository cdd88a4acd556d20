package io.bspconsole.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.StaleFactor;
import io.bspconsole.kernel.NotFound;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

class FailureTest {

  @Test
  void what_is_not_there_and_what_may_not_be_seen_look_alike() {
    assertThat(Failure.of(new NotFound())).isEqualTo(Failure.NOTHING_HERE);
    assertThat(Failure.of(new AccessDeniedException("Needs QUALITY:READ")))
        .isEqualTo(Failure.NOTHING_HERE);
  }

  @Test
  void what_needs_a_fresh_factor_says_so() {
    assertThat(Failure.of(new StaleFactor())).isEqualTo(Failure.STALE_FACTOR);
  }

  @Test
  void the_cause_of_a_failure_is_found_below_what_wraps_it() {
    assertThat(
            Failure.of(new IllegalStateException(new DataAccessResourceFailureException("gone"))))
        .isEqualTo(Failure.DATABASE);
    assertThat(Failure.of(new RuntimeException(new OptimisticLockingFailureException("late"))))
        .isEqualTo(Failure.LOST_RACE);
  }

  @Test
  void anything_else_is_our_fault() {
    assertThat(Failure.of(new IllegalStateException("odd"))).isEqualTo(Failure.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/i18n/shell.properties", "/i18n/shell_id.properties"})
  void who_finds_nothing_is_sent_to_whoever_gives_rights_a_client_or_the_provider(String file)
      throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(FailureTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    assertThat(texts.getProperty("shell.failure.NOTHING_HERE.text"))
        .containsAnyOf("owner of your team", "pemilik tim Anda")
        .contains("administrator");
  }

  @Test
  void a_reference_can_be_read_out() {
    assertThat(Reference.next().value()).matches("[2-9A-HJKMNP-TV-Z]{4}-[0-9]{2}");
  }
}
