package io.bspconsole.reviews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EscalationsTest extends TemplateStory {

  @Autowired private Escalations escalations;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_one_whose_round_it_is_is_called_and_nobody_else() {
    Person owner = fixtures.staff(Role.REVIEWER);
    UUID round = late("owned", owner.actor().id());

    escalations.look();

    assertThat(calledTo(round)).containsExactly(owner.email());
  }

  @Test
  void each_reads_in_his_language() {
    Person owner = fixtures.staff(Role.REVIEWER);
    jdbc.sql("UPDATE person SET locale = 'id' WHERE email = ?").param(owner.email()).update();
    UUID indonesian = late("bahasa", owner.actor().id());
    UUID english = late("english", fixtures.staff(Role.REVIEWER).actor().id());

    escalations.look();

    assertThat(mailOf(indonesian))
        .startsWith("Ada tinjauan yang segera jatuh tempo: Ada template")
        .doesNotContain("A template waits");
    assertThat(mailOf(english))
        .startsWith("A review is due soon: A template waits")
        .doesNotContain("Ada template");
  }

  @Test
  void a_round_of_somebody_who_has_left_calls_all_who_decide() {
    Person gone = fixtures.staff(Role.REVIEWER);
    disable(gone);
    UUID round = late("left", gone.actor().id());

    escalations.look();

    assertThat(calledTo(round)).isNotEmpty().doesNotContain(gone.email());
  }

  @Test
  void a_round_of_somebody_who_sees_the_client_no_longer_calls_those_who_do() {
    Person elsewhere = fixtures.narrowed(Set.of(fixtures.client("Toko lain")), Role.REVIEWER);
    Person here = fixtures.narrowed(Set.of(client), Role.REVIEWER);
    UUID round = late("unseen", elsewhere.actor().id());

    escalations.look();

    List<String> called = calledTo(round);
    assertThat(called).doesNotContain(elsewhere.email());
    // so many are called at most, and the tests share one provider
    assertThat(called.contains(here.email()) || called.size() == 50).isTrue();
  }

  @Test
  void a_round_is_called_for_once() {
    Person owner = fixtures.staff(Role.REVIEWER);
    UUID round = late("once", owner.actor().id());

    escalations.look();
    escalations.look();

    assertThat(calledTo(round)).hasSize(1);
  }

  @Test
  void rounds_to_which_nobody_can_be_called_keep_no_other_waiting() {
    ClientId seen = client;
    Person here = fixtures.narrowed(Set.of(seen), Role.REVIEWER);
    UUID round = submitted("seen");
    client = fixtures.client("Toko Sepi");
    account = fixtures.waba(client);
    author = fixtures.member(client, Role.AUTHOR);
    for (int i = 0; i < Escalations.AT_ONCE; i++) {
      submitted("unseen_" + i);
    }

    transactions.executeWithoutResult(all -> {
      all.setRollbackOnly(); // the tests share one provider
      jdbc.sql("UPDATE person SET enabled = FALSE WHERE email <> ?").param(here.email()).update();
      allDue(client, "1971-01-01");
      allDue(seen, "1971-01-02");

      escalations.look();
      assertThat(calledTo(round)).isEmpty(); // the others were due before
      escalations.look();
      assertThat(calledTo(round)).containsExactly(here.email());
      assertThat(looked(seen)).isZero();
      assertThat(looked(client)).isEqualTo(Escalations.AT_ONCE);
    });
  }

  @Test
  void a_round_to_which_nobody_could_be_called_is_looked_at_again() {
    Person owner = fixtures.staff(Role.REVIEWER);
    UUID round = submitted("again");
    lookedAt(round, owner, 14);
    escalations.look();
    assertThat(calledTo(round)).isEmpty();

    lookedAt(round, owner, 16);
    escalations.look();
    assertThat(calledTo(round)).containsExactly(owner.email());
  }

  private void lookedAt(UUID round, Person owner, int minutesAgo) {
    jdbc.sql(
            "UPDATE review SET due_at = '2001-01-01', assigned_to = ?, assigned_to_name = 'Owner',"
                + " nobody_called_at = NOW(6) - INTERVAL ? MINUTE WHERE client_id = ? AND id = ?")
        .params(
            Uuids.bytes(owner.actor().id().value()),
            minutesAgo,
            Uuids.bytes(client.value()),
            Uuids.bytes(round))
        .update();
  }

  private void allDue(ClientId of, String day) {
    jdbc.sql("UPDATE review SET due_at = ? WHERE client_id = ?")
        .params(day, Uuids.bytes(of.value()))
        .update();
  }

  private int looked(ClientId of) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM review WHERE client_id = ? AND nobody_called_at IS NOT NULL")
        .param(Uuids.bytes(of.value()))
        .query(Integer.class)
        .single();
  }

  private UUID submitted(String name) {
    TemplateId template = create(name);
    submit(template);
    return Uuids.of(
        jdbc.sql("SELECT id FROM review WHERE client_id = ? AND template_id = ?")
            .params(Uuids.bytes(client.value()), Uuids.bytes(template.value()))
            .query(byte[].class)
            .single());
  }

  private UUID late(String name, PersonId owner) {
    UUID round = submitted(name);
    jdbc.sql(
            "UPDATE review SET due_at = '2001-01-01', assigned_to = ?, assigned_to_name = 'Owner',"
                + " escalated_at = NULL WHERE client_id = ? AND id = ?")
        .params(Uuids.bytes(owner.value()), Uuids.bytes(client.value()), Uuids.bytes(round))
        .update();
    return round;
  }

  private void disable(Person person) {
    jdbc.sql("UPDATE person SET enabled = FALSE, rights = rights + 1 WHERE email = ?")
        .param(person.email())
        .update();
  }

  private String mailOf(UUID round) {
    return jdbc.sql("SELECT subject, body FROM mail WHERE body LIKE ?")
        .param("%/" + round + "%")
        .query((row, _) -> row.getString(1) + ": " + row.getString(2))
        .single();
  }

  private List<String> calledTo(UUID round) {
    return jdbc.sql("SELECT recipient FROM mail WHERE body LIKE ?")
        .param("%/" + round + "%")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
