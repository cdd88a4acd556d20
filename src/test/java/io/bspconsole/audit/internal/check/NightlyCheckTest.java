package io.bspconsole.audit.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.audit.Verdict;
import io.bspconsole.audit.WholeCheck;
import io.bspconsole.support.IntegrationTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightlyCheckTest extends IntegrationTest {

  @Autowired private AllChecks checks;
  @Autowired private CheckRow row;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void wait_for_others() {
    await().until(() -> !(checks.state() instanceof WholeCheck.Running));
  }

  @Test
  void a_check_of_this_evening_is_left_alone() {
    Instant evening = ended(Duration.ofHours(5));

    checks.atNight();

    assertThat(at()).isEqualTo(evening);
  }

  @Test
  void a_check_of_yesterday_is_repeated() {
    Instant yesterday = ended(Duration.ofHours(7));

    checks.atNight();

    await().until(() -> checks.state() instanceof WholeCheck.Done);
    assertThat(at()).isAfter(yesterday);
  }

  @Test
  void whoever_lost_his_turn_says_nothing_of_the_next_one() {
    Instant lost = row.claim(Duration.ZERO).orElseThrow();
    jdbc.sql("UPDATE audit_check SET beat_at = beat_at - INTERVAL 11 MINUTE").update();
    Instant next = row.claim(Duration.ZERO).orElseThrow();

    boolean heard = row.beat(lost, 7, 8);
    row.end(lost, new Verdict.Intact(9));
    row.stop(lost);

    assertThat(heard).isFalse();
    assertThat(row.state()).isEqualTo(new WholeCheck.Running(next, 0, 0));
    row.stop(next);
    assertThat(row.state()).isEqualTo(new WholeCheck.Stopped(next));
  }

  private Instant ended(Duration ago) {
    Instant at = Instant.now().minus(ago).truncatedTo(ChronoUnit.MICROS);
    jdbc.sql(
            "UPDATE audit_check SET begun_at = :at, ended_at = :at, beat_at = NULL,"
                + " broken_chain = NULL, broken_seq = NULL, fault = NULL")
        .param("at", Timestamp.from(at))
        .update();
    return at;
  }

  private Instant at() {
    return ((WholeCheck.Done) checks.state()).at();
  }
}
