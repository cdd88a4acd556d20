package io.bspconsole.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.portfolio.QueueView;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.reviews.portfolio.ReviewQueue;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueuedReview;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.TemplateStory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose a round is by the rules, how many have to clear it, and in whose hands it is. */
class WhoseRoundsTest extends TemplateStory {

  @Autowired private Reviews reviews;
  @Autowired private ReviewQueue queue;
  @Autowired private ReviewDesk desk;
  @Autowired private ReviewPlan plan;
  @Autowired private JdbcClient jdbc;

  private Person administrator;

  @BeforeEach
  void hire() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
  }

  @AfterEach
  void putBack() {
    fixtures.run(
        administrator,
        () ->
            plan.rules().stream()
                .filter(it -> client.equals(it.client()))
                .forEach(plan::removeRule));
    jdbc.sql("DELETE FROM review_setting WHERE name = 'first-templates'").update();
  }

  @Test
  void a_rule_for_somebody_who_has_left_gives_way_to_the_next() {
    Person gone = fixtures.staff(Role.REVIEWER);
    rule(gone);
    rule(reviewer);
    disable(gone);
    assertThat(assigned(submitted("left"))).isEqualTo(reviewer.actor().id());
  }

  @Test
  void a_rule_for_somebody_who_decides_no_longer_gives_way_to_the_next() {
    Person manager = fixtures.staff(Role.REVIEWER);
    rule(manager);
    rule(reviewer);
    jdbc.sql("UPDATE staff_role SET role = 'MANAGER' WHERE person_id = ?")
        .param(Uuids.bytes(manager.actor().id().value()))
        .update();
    assertThat(assigned(submitted("demoted"))).isEqualTo(reviewer.actor().id());
  }

  @Test
  void a_rule_for_somebody_who_does_not_see_the_client_leaves_the_round_free() {
    rule(fixtures.narrowed(Set.of(fixtures.client("Toko Lain")), Role.REVIEWER));
    assertThat(assigned(submitted("unseen"))).isNull();
  }

  @Test
  void a_rule_for_somebody_who_sees_the_client_by_name_counts() {
    Person here = fixtures.narrowed(Set.of(client), Role.REVIEWER);
    rule(here);
    assertThat(assigned(submitted("named"))).isEqualTo(here.actor().id());
  }

  @Test
  void a_round_of_somebody_who_may_decide_no_longer_is_free_for_others() {
    Person owner = fixtures.staff(Role.REVIEWER);
    Person colleague = fixtures.narrowed(Set.of(client), Role.REVIEWER);
    rule(owner);
    ReviewId round = submitted("freed");
    assertThat(free(colleague)).isEmpty();
    assertThat(fixtures.as(colleague, queue::counts).free()).isZero();

    disable(owner);

    assertThat(free(colleague)).containsExactly(round);
    assertThat(free(reviewer)).contains(round); // who sees all clients
    assertThat(fixtures.as(colleague, queue::counts).free()).isEqualTo(1);
  }

  @Test
  void a_round_of_somebody_who_no_longer_sees_the_client_is_free_for_others() {
    Person owner = fixtures.narrowed(Set.of(client), Role.REVIEWER);
    Person colleague = fixtures.narrowed(Set.of(client), Role.REVIEWER);
    rule(owner);
    ReviewId round = submitted("freed");
    assertThat(free(colleague)).isEmpty();

    jdbc.sql("DELETE FROM staff_client WHERE person_id = ? AND client_id = ?")
        .params(Uuids.bytes(owner.actor().id().value()), Uuids.bytes(client.value()))
        .update();

    assertThat(free(colleague)).containsExactly(round);
  }

  @Test
  void a_new_client_needs_two_pairs_of_eyes_for_its_first_template() {
    assertThat(needed(submitted("first"))).isEqualTo(2);
    jdbc.sql("UPDATE review SET reviewers_needed = 1, state = 'CLEARED' WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    assertThat(needed(submitted("second"))).isEqualTo(1);
  }

  @Test
  void a_template_that_was_cleared_often_is_one_of_the_first_and_not_several() {
    jdbc.sql(
            "INSERT INTO review_setting (name, value) VALUES ('first-templates', '2')"
                + " ON DUPLICATE KEY UPDATE value = '2'")
        .update();
    TemplateId often = create("often");
    submit(often);
    handBack(often);
    fixtures.as(author, () -> templates.openDraft(client, often));
    fixtures.as(
        author,
        () ->
            templates.saveDraft(
                client,
                often,
                revision(often),
                content("often", "Halo {{1}}, pesanan Anda tiba besok pagi.")));
    submit(often);
    int rounds =
        jdbc.sql(
                "UPDATE review SET reviewers_needed = 1, state = 'CLEARED'"
                    + " WHERE client_id = ? AND template_id = ?")
            .params(Uuids.bytes(client.value()), Uuids.bytes(often.value()))
            .update();
    assertThat(rounds).isEqualTo(2);

    assertThat(needed(submitted("another"))).isEqualTo(2);
  }

  @Test
  void what_somebody_else_has_in_hand_is_not_taken_up_again_by_others() {
    ReviewId round = submitted("aside");
    Person holder = fixtures.staff(Role.REVIEWER);
    Instant later = Instant.now().plus(Duration.ofHours(2));
    fixtures.as(holder, () -> desk.snooze(client, round, later));
    fixtures.as(holder, () -> desk.hold(client, round));

    assertThat(fixtures.as(reviewer, () -> desk.wake(client, round)))
        .isInstanceOf(DeskOutcome.HeldBy.class);
    Review still = get(round);
    assertThat(still.desk().laterUntil()).isNotNull();
    assertThat(still.desk().held()).isNotNull();
    assertThat(fixtures.as(holder, () -> desk.wake(client, round)))
        .isInstanceOf(DeskOutcome.Kept.class);
    assertThat(get(round).desk().laterUntil()).isNull();
  }

  @Test
  void the_trail_tells_of_a_round_that_was_taken_from_somebody_and_of_no_other() {
    ReviewId round = submitted("taken");
    Person holder = fixtures.staff(Role.REVIEWER);
    fixtures.as(holder, () -> desk.takeOver(client, round));
    fixtures.as(holder, () -> desk.takeOver(client, round)); // his own
    assertThat(takenOver()).isEmpty();

    fixtures.as(reviewer, () -> desk.takeOver(client, round));

    assertThat(takenOver())
        .singleElement()
        .asString()
        .contains(holder.actor().id().toString(), reviewer.actor().id().toString());
  }

  private List<String> takenOver() {
    return jdbc.sql(
            "SELECT GROUP_CONCAT(CONVERT(d.body USING utf8mb4)) FROM audit_entry e JOIN audit_detail d"
                + " ON d.chain_id = e.chain_id AND d.seq = e.seq WHERE e.chain_id = ?"
                + " AND CONVERT(e.entry USING utf8mb4) LIKE '%REVIEW_TAKEN_OVER%'"
                + " GROUP BY e.seq")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private void handBack(TemplateId template) {
    ReviewId round = openRound(template);
    fixtures.as(
        reviewer,
        () ->
            reviews.requestChanges(client, round, Objection.of("Which?", new ClauseCode("P3.3"))));
  }

  private void rule(Person whose) {
    NewRule rule =
        new NewRule(client, null, false, null, EmailAddress.parse(whose.email()).orElseThrow());
    assertThat(fixtures.as(administrator, () -> plan.addRule(plan.rules(), rule)))
        .isEqualTo(PlanOutcome.KEPT);
  }

  private void disable(Person person) {
    jdbc.sql("UPDATE person SET enabled = FALSE, rights = rights + 1 WHERE email = ?")
        .param(person.email())
        .update();
  }

  private ReviewId submitted(String name) {
    TemplateId template = create(name);
    submit(template);
    return openRound(template);
  }

  private ReviewId openRound(TemplateId template) {
    return new ReviewId(
        jdbc.sql("SELECT id FROM review WHERE client_id = ? AND template_id = ? AND state = 'OPEN'")
            .params(Uuids.bytes(client.value()), Uuids.bytes(template.value()))
            .query((row, _) -> Uuids.of(row.getBytes(1)))
            .single());
  }

  private Review get(ReviewId round) {
    return fixtures.as(reviewer, () -> reviews.get(client, round));
  }

  private @Nullable PersonId assigned(ReviewId round) {
    Review.Mark assigned = get(round).desk().assigned();
    return assigned == null ? null : assigned.person();
  }

  private int needed(ReviewId round) {
    return get(round).desk().needed();
  }

  private List<ReviewId> free(Person reader) {
    return fixtures.as(
        reader,
        () -> queue.waiting(QueueView.FREE, 100_000).stream().map(QueuedReview::id).toList());
  }
}
