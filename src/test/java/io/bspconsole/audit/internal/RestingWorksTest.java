package io.bspconsole.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RestingWorksTest extends IntegrationTest {

  @Autowired private RestingWorks resting;
  @Autowired private Trail trail;
  @Autowired private Fixtures fixtures;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private byte[] client;

  @BeforeEach
  void leave_a_work_alone() {
    ClientId id = fixtures.client("Toko Sinar");
    client = Uuids.bytes(id.value());
    Person author = fixtures.member(id, Role.AUTHOR);
    fixtures.run(
        author,
        () ->
            ClientScope.run(
                id,
                () ->
                    transaction.executeWithoutResult(_ ->
                        trail.recordWork(
                            Act.of(
                                    Action.DRAFT_EDITED,
                                    Subject.template(TemplateId.next(), "parcel"))
                                .changed("content", "one", "two")))));
    jdbc.sql("UPDATE audit_work SET last_at = NOW(6) - INTERVAL 11 MINUTE WHERE chain_id = ?")
        .param(client)
        .update();
  }

  @AfterEach
  void tidy() {
    jdbc.sql("DELETE FROM audit_work WHERE chain_id = ?").param(client).update();
  }

  @Test
  void a_work_that_rests_becomes_an_entry() {
    resting.end();

    assertThat(works()).isZero();
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void a_row_that_nobody_understands_stops_no_other() {
    work("ACTION_OF_A_LATER_VERSION", "{}");
    work("DRAFT_EDITED", "no JSON");

    resting.end();

    assertThat(entries()).isEqualTo(1);
    assertThat(works()).isEqualTo(2);
  }

  @Test
  void a_row_that_cannot_be_ended_goes_to_the_end_of_the_line() {
    work("ACTION_OF_A_LATER_VERSION", "{}");

    resting.end();

    assertThat(
            jdbc.sql(
                    "SELECT last_at > NOW(6) - INTERVAL 1 MINUTE FROM audit_work"
                        + " WHERE chain_id = ?")
                .param(client)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  /** A row that is older than the good one. */
  private void work(String action, String body) {
    jdbc.sql(
            "INSERT INTO audit_work (chain_id, subject_id, action, actor_id, began_at, last_at,"
                + " steps, body) VALUES (?, ?, ?, ?, NOW(6), NOW(6) - INTERVAL 1 DAY, 1, ?)")
        .params(client, Uuids.next().toString(), action, Uuids.bytes(Uuids.next()), body)
        .update();
  }

  private int works() {
    return jdbc.sql("SELECT COUNT(*) FROM audit_work WHERE chain_id = ?")
        .param(client)
        .query(Integer.class)
        .single();
  }

  private int entries() {
    return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE chain_id = ?")
        .param(client)
        .query(Integer.class)
        .single();
  }
}
