package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.audit.internal.check.AllChecks;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WholeCheckTest extends Trailed {

  @Autowired private AllTrails all;
  @Autowired private AllChecks checks;

  private Person manager;

  @BeforeEach
  void wait_for_others() {
    manager = fixtures.staff(Role.MANAGER);
    await().until(() -> !(state() instanceof WholeCheck.Running));
  }

  @Test
  void a_chain_that_was_cut_is_found_in_the_background_and_logged_as_an_error(CapturedOutput output)
      throws IOException {
    act(4);
    anchors.write();
    cut(2);

    Verdict found = check();

    assertThat(found).isInstanceOf(Verdict.Broken.class);
    assertThat(output)
        .contains("Chain " + client + " of the trail is not as it was written: CUT at entry 3");
  }

  @Test
  void an_entry_that_cannot_be_read_keeps_nobody_from_checking_other_chains(CapturedOutput output)
      throws IOException {
    act(4);
    forge(4, "'no JSON'");
    ClientId forged = client;
    make_a_client();
    act(4);
    anchors.write();
    cut(2);

    check();

    assertThat(output)
        .contains("Chain " + forged + " of the trail is not as it was written: COLUMNS at entry 4")
        .contains("Chain " + client + " of the trail is not as it was written: CUT at entry 3");
  }

  @Test
  void whoever_asks_while_a_check_goes_on_begins_no_other() {
    jdbc.sql("UPDATE audit_check SET begun_at = NOW(6), beat_at = NOW(6), ended_at = NULL")
        .update();

    assertThat(checks.start()).isFalse();

    jdbc.sql("UPDATE audit_check SET beat_at = NULL").update();
    assertThat(state()).isInstanceOf(WholeCheck.Stopped.class);
    check();
  }

  @Test
  void the_trail_tells_who_had_all_trails_checked() {
    check();

    assertThat(
            jdbc.sql(
                    "SELECT actor_id FROM audit_entry WHERE action = 'TRAILS_CHECKED' AND actor_id = ?")
                .param(Uuids.bytes(manager.actor().id().value()))
                .query((row, _) -> row.getBytes(1))
                .list())
        .hasSize(1);
  }

  private Verdict check() {
    Instant before = Instant.now().minusMillis(1);
    fixtures.run(manager, all::verify);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> state() instanceof WholeCheck.Done(Instant at, Verdict _) && at.isAfter(before));
    return ((WholeCheck.Done) state()).verdict();
  }

  private WholeCheck state() {
    return fixtures.as(manager, all::check);
  }
}
