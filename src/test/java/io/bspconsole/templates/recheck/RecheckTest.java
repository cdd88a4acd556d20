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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecheckTest extends TemplateStory {

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
