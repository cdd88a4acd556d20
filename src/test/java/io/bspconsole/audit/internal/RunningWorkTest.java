package io.bspconsole.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's work that goes on at several nodes. */
class RunningWorkTest extends IntegrationTest {

  @Autowired private Stamps stamps;
  @Autowired private Acts acts;
  @Autowired private Fixtures fixtures;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private RunningWork here;
  private RunningWork elsewhere;
  private Person author;
  private ChainId chain;
  private final Subject template = Subject.template(TemplateId.next(), "parcel");

  @BeforeEach
  void two_nodes() {
    here = new RunningWork(jdbc, stamps, acts);
    elsewhere = new RunningWork(jdbc, stamps, acts);
    ClientId client = fixtures.client("Toko Sinar");
    author = fixtures.member(client, Role.AUTHOR);
    chain = ChainId.of(client);
  }

  @Test
  void steps_at_one_node_become_one_entry() {
    step(here, "one", "two");
    step(here, "two", "three");
    step(here, "three", "four");
    finish(here);

    assertThat(entries()).hasSize(1);
    assertThat(entries().getFirst())
        .contains("\"steps\":3", "\"before\":\"one\",\"after\":\"four\"");
  }

  @Test
  void a_work_that_went_on_elsewhere_is_taken_up() {
    step(here, "one", "two");
    step(elsewhere, "two", "three");
    step(here, "three", "four");
    step(elsewhere, "four", "five");
    finish(here);

    assertThat(entries()).hasSize(1);
    assertThat(entries().getFirst())
        .contains("\"steps\":4", "\"before\":\"one\",\"after\":\"five\"");
  }

  @Test
  void a_work_that_was_ended_elsewhere_begins_anew() {
    step(here, "one", "two");
    finish(elsewhere);
    step(here, "two", "three");
    finish(elsewhere);

    assertThat(entries()).hasSize(2);
    assertThat(entries().getLast())
        .contains("\"steps\":1", "\"before\":\"two\",\"after\":\"three\"");
  }

  @Test
  void a_long_work_is_written_down_in_pieces_wherever_it_began() {
    step(here, "one", "two");
    age();
    step(elsewhere, "two", "three");
    step(elsewhere, "three", "four");
    finish(here);

    assertThat(entries()).hasSize(2);
    assertThat(entries().getFirst())
        .contains("\"steps\":1", "\"before\":\"one\",\"after\":\"two\"");
    assertThat(entries().getLast())
        .contains("\"steps\":2", "\"before\":\"two\",\"after\":\"four\"");
  }

  @Test
  void a_step_that_is_rolled_back_is_no_step() {
    step(here, "one", "two");
    fixtures.run(
        author,
        () ->
            transaction.executeWithoutResult(status -> {
              here.step(chain, act("two", "lost"));
              status.setRollbackOnly();
            }));
    step(here, "two", "three");
    finish(here);

    assertThat(entries()).hasSize(1);
    assertThat(entries().getFirst())
        .contains("\"steps\":2", "\"before\":\"one\",\"after\":\"three\"");
  }

  @Test
  void two_steps_in_a_transaction_both_count() {
    fixtures.run(
        author,
        () ->
            transaction.executeWithoutResult(_ -> {
              here.step(chain, act("one", "two"));
              here.step(chain, act("two", "three"));
            }));
    step(here, "three", "four");
    finish(here);

    assertThat(entries().getFirst())
        .contains("\"steps\":3", "\"before\":\"one\",\"after\":\"four\"");
  }

  private void step(RunningWork node, String before, String after) {
    fixtures.run(
        author, () -> transaction.executeWithoutResult(_ -> node.step(chain, act(before, after))));
  }

  private Act act(String before, String after) {
    return Act.of(Action.DRAFT_EDITED, template).changed("content", before, after);
  }

  private void finish(RunningWork node) {
    fixtures.run(author, () -> transaction.executeWithoutResult(_ -> node.finish(chain, template)));
  }

  private void age() {
    jdbc.sql("UPDATE audit_work SET began_at = began_at - INTERVAL 31 MINUTE WHERE chain_id = ?")
        .param(Uuids.bytes(chain.value()))
        .update();
  }

  /** What changed, in the order of the entries. */
  private List<String> entries() {
    return jdbc.sql(
            "SELECT body FROM audit_detail WHERE chain_id = ? AND part = 'WHAT' ORDER BY seq")
        .param(Uuids.bytes(chain.value()))
        .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
        .list();
  }
}
