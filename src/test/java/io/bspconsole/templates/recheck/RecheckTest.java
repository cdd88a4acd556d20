package io.bspconsole.templates.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.portfolio.RecheckProgress;
import io.bspconsole.templates.portfolio.RefusedToday;
import io.bspconsole.templates.portfolio.StoredChecks;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecheckTest extends TemplateStory {

  private static final Instant SOON = Instant.parse("2027-01-02T03:04:05Z");

  @Autowired Recheck recheck;
  @Autowired RecheckWorker worker;
  @Autowired StoredChecks checks;
  @Autowired TemplateCheck check;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void forgetTheLastRun() {
    jdbc.sql("DELETE FROM recheck WHERE edition = ?").param(check.edition()).update();
  }

  @Test
  void what_is_stored_and_would_be_refused_today_is_found() {
    TemplateId good = create("good_one");
    submit(good);
    TemplateId bad = create("bad_one");
    submit(bad);
    write(bad, "Balas dengan nomor kartu kredit Anda, {{1}}, sekarang juga.");

    worker.goOn();

    assertThat(refused(client))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.template()).isEqualTo(bad);
          assertThat(one.rules()).containsExactly("sensitive-request");
          assertThat(one.clientName()).isEqualTo("Kopi Senja");
        });
    assertThat(refused(fixtures.client("Kopi Fajar"))).isEmpty();
  }

  @Test
  void it_goes_on_where_it_was_and_ends() {
    submit(create("one"));
    submit(create("two"));
    recheck.begin();
    assertThat(recheck.step(1)).isEqualTo(1);
    recheck.begin();
    assertThat(progress().checked()).isEqualTo(1);
    assertThat(progress().endedAt()).isNull();

    worker.goOn();

    assertThat(progress().checked()).isGreaterThanOrEqualTo(2);
    assertThat(progress().endedAt()).isNotNull();
    assertThat(recheck.step(1)).isZero();
  }

  @Test
  void while_one_node_is_at_it_the_others_pass() {
    submit(create("one"));
    recheck.begin();

    int others =
        Objects.requireNonNull(
            transactions.execute(_ -> {
              jdbc.sql("SELECT checked FROM recheck WHERE edition = ? FOR UPDATE")
                  .param(check.edition())
                  .query(Long.class)
                  .single();
              return CompletableFuture.supplyAsync(() -> recheck.step(1)).join();
            }));

    assertThat(others).isZero();
    assertThat(recheck.step(1)).isEqualTo(1);
  }

  @Test
  void a_version_that_was_replaced_is_not_told() {
    TemplateId bad = create("bad_one");
    submit(bad);
    write(bad, "Balas dengan nomor kartu kredit Anda, {{1}}, sekarang juga.");
    worker.goOn();
    assertThat(refused(client)).hasSize(1);

    jdbc.sql("UPDATE template SET current_version_id = NULL WHERE client_id = ? AND id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(bad.value()))
        .update();

    assertThat(refused(client)).isEmpty();
  }

  @Test
  void an_edition_that_was_gone_back_to_goes_through_all_again() {
    submit(create("one"));
    worker.goOn();
    recheck.beginAgain();
    assertThat(progress().endedAt()).isNotNull();

    jdbc.sql(
            "INSERT INTO recheck (edition, last_template, checked, refused, began_at)"
                + " SELECT 'another', last_template, 0, 0, began_at + INTERVAL 1 SECOND"
                + " FROM recheck WHERE edition = ?")
        .param(check.edition())
        .update();
    recheck.beginAgain();
    jdbc.sql("DELETE FROM recheck WHERE edition = 'another'").update();

    assertThat(progress().endedAt()).isNull();
    assertThat(progress().checked()).isZero();
  }

  @Test
  void a_decision_that_was_not_counted_when_it_came_is_counted_once() {
    TemplateId template = sent("order_shipped");
    report("APPROVED", Objects.requireNonNull(get(template).metaId()), "order_shipped", SOON);
    assertThat(decisions()).isEqualTo(1);
    jdbc.sql("DELETE FROM rule_outcome WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    worker.goOn();
    assertThat(decisions()).isEqualTo(1);
    forgetTheLastRun();
    worker.goOn();
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void what_meta_said_of_the_version_before_is_not_counted_for_this_one() {
    TemplateId template = sent("order_shipped");
    report("APPROVED", Objects.requireNonNull(get(template).metaId()), "order_shipped", SOON);
    jdbc.sql("DELETE FROM rule_outcome WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    jdbc.sql(
            "UPDATE template_version SET our_state_at = ? WHERE client_id = ?"
                + " AND template_id = ?")
        .params(
            Timestamp.from(SOON.plusSeconds(61)),
            Uuids.bytes(client.value()),
            Uuids.bytes(template.value()))
        .update();

    worker.goOn();

    assertThat(decisions()).isZero();
  }

  private int decisions() {
    return jdbc.sql("SELECT COUNT(*) FROM rule_outcome WHERE client_id = ? AND rule_name = ''")
        .param(Uuids.bytes(client.value()))
        .query(Integer.class)
        .single();
  }

  private RecheckProgress progress() {
    return fixtures.as(fixtures.staff(Role.MANAGER), () -> checks.progress()).orElseThrow();
  }

  private List<RefusedToday> refused(ClientId whose) {
    Person narrowed = fixtures.narrowed(Set.of(whose), Role.REVIEWER);
    return fixtures.as(narrowed, () -> checks.refused(10));
  }

  private void write(TemplateId template, String body) {
    jdbc.sql("UPDATE template_version SET content = ? WHERE client_id = ? AND template_id = ?")
        .params(
            content("bad_one", body).canonical(),
            Uuids.bytes(client.value()),
            Uuids.bytes(template.value()))
        .update();
  }
}
