package io.bspconsole.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.reviews.DecisionOutcome.Decided;
import io.bspconsole.reviews.DecisionOutcome.FirstOfTwo;
import io.bspconsole.reviews.DecisionOutcome.Reason;
import io.bspconsole.reviews.DecisionOutcome.Refused;
import io.bspconsole.reviews.DecisionOutcome.TooLate;
import io.bspconsole.reviews.portfolio.QueueView;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.reviews.portfolio.ReviewQueue;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueuedReview;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.Remark;
import io.bspconsole.templates.Remark.Part;
import io.bspconsole.templates.SuggestionOutcome;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.VersionContent;
import io.bspconsole.templates.VersionContent.Previous.Kind;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.templates.content.TemplateContent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ReviewsTest extends TemplateStory {

  private static final ClauseCode CLAUSE = new ClauseCode("P3.3");

  @Autowired private Reviews reviews;
  @Autowired private ReviewQueue queue;
  @Autowired private ReviewDesk desk;
  @Autowired private ReviewPlan plan;
  @Autowired private JdbcClient jdbc;

  /** All clients here are new; what that means is tried elsewhere. */
  @BeforeEach
  void oneIsEnough() {
    jdbc.sql(
            "INSERT INTO review_setting (name, value) VALUES ('first-templates', '0')"
                + " ON DUPLICATE KEY UPDATE value = '0'")
        .update();
  }

  @AfterEach
  void asBefore() {
    jdbc.sql("DELETE FROM review_setting WHERE name = 'first-templates'").update();
  }

  @Test
  void a_submission_stands_in_the_queue_until_it_is_decided() {
    Review round = submitted("in_queue");
    assertThat(waits(round)).isTrue();

    DecisionOutcome outcome =
        fixtures.as(reviewer, () -> reviews.clear(client, round.id(), round.content()));

    assertThat(outcome).isInstanceOf(Decided.class);
    assertThat(waits(round)).isFalse();
    assertThat(get(round.template()).ours().word()).isIn(OurState.CLEARED, OurState.SENT);
  }

  @Test
  void changes_are_requested_with_a_comment_and_a_clause() {
    Review round = submitted("needs_changes");

    assertThat(requestChanges(round, " ", CLAUSE)).isEqualTo(new Refused(Reason.COMMENT_MISSING));
    assertThat(requestChanges(round, "x".repeat(2_001), CLAUSE))
        .isEqualTo(new Refused(Reason.COMMENT_TOO_LONG));
    assertThat(requestChanges(round, "Say\u202E which", CLAUSE))
        .isEqualTo(new Refused(Reason.COMMENT_UNSEEN));
    assertThat(requestChanges(round, "Only four digits", null))
        .isEqualTo(new Refused(Reason.CLAUSE_MISSING));
    assertThat(requestChanges(round, "Only four digits", CLAUSE)).isInstanceOf(Decided.class);
    assertThat(get(round.template()).ours().word()).isEqualTo(OurState.CHANGES_REQUESTED);
  }

  @Test
  void the_second_of_two_reviewers_is_told_that_it_is_too_late() {
    Review round = submitted("two_reviewers");
    Person second = fixtures.staff(Role.REVIEWER);
    requestChanges(round, "Only four digits", CLAUSE);

    DecisionOutcome outcome =
        fixtures.as(second, () -> reviews.clear(client, round.id(), round.content()));

    assertThat(outcome).isInstanceOf(TooLate.class);
    assertThat(get(round.template()).ours().word()).isEqualTo(OurState.CHANGES_REQUESTED);
  }

  @Test
  void of_two_reviewers_at_once_one_decides_and_the_other_hears_what() {
    Review round = submitted("at_once");
    Person second = fixtures.staff(Role.REVIEWER);
    List<CompletableFuture<DecisionOutcome>> both =
        Stream.of(reviewer, second)
            .map(person ->
                CompletableFuture.supplyAsync(() ->
                    fixtures.as(
                        person,
                        () ->
                            reviews.requestChanges(
                                client, round.id(), Objection.of("Why?", CLAUSE)))))
            .toList();

    List<DecisionOutcome> outcomes = both.stream().map(CompletableFuture::join).toList();

    assertThat(outcomes).hasAtLeastOneElementOfType(Decided.class);
    assertThat(outcomes)
        .filteredOn(TooLate.class::isInstance)
        .singleElement()
        .satisfies(late -> assertThat(((TooLate) late).review().decision()).isNotNull());
  }

  @Test
  void nobody_clears_what_they_submitted_whatever_their_roles() {
    Review round = submitted("own_work");
    Person both =
        new Person(
            author.email(),
            new Actor(author.actor().id(), "Both", Role.REVIEWER.permissions(), Map.of()));

    assertThat(fixtures.as(both, () -> reviews.clear(client, round.id(), round.content())))
        .isEqualTo(new Refused(Reason.OWN_WORK));
    assertThat(fixtures.as(both, () -> reviews.open(client, round.id())).mayDecide()).isFalse();
  }

  @Test
  void the_schema_refuses_a_decision_by_the_submitter_too() {
    Review round = submitted("own_work_in_sql");

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            jdbc.sql("UPDATE review SET decided_by = submitted_by WHERE id = ?")
                .param(Uuids.bytes(round.id().value()))
                .update())
        .withMessageContaining("review_four_eyes");
  }

  @Test
  void clearance_is_bound_to_the_content_that_was_seen() {
    Review round = submitted("bound_content");

    assertThat(
            fixtures.as(
                reviewer, () -> reviews.clear(client, round.id(), new ContentHash("0".repeat(64)))))
        .isEqualTo(new Refused(Reason.OTHER_CONTENT));
  }

  @Test
  void a_round_is_not_found_under_another_client_and_not_decided_by_authors() {
    Review round = submitted("other_client");
    ClientId other = fixtures.client("Toko Lain");

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(reviewer, () -> reviews.get(other, round.id())));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () -> fixtures.as(author, () -> reviews.clear(client, round.id(), round.content())));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(author, () -> queue.waiting(10)));
  }

  @Test
  void where_two_have_to_clear_the_first_cannot_be_the_second() {
    jdbc.sql(
            "INSERT INTO business_profile (client_id, id, display_name, description, address,"
                + " vertical, email, website, phone, support_contact, updated_at, updated_by_name,"
                + " version) VALUES (?, ?, 'Kopi', '', '', 'ALCOHOL', '', '', '', '', NOW(6), '', 0)")
        .params(Uuids.bytes(client.value()), Uuids.bytes(Uuids.next()))
        .update();
    Review round = submitted("two_pairs");
    Person second = fixtures.staff(Role.REVIEWER);

    assertThat(clear(reviewer, round)).isInstanceOf(FirstOfTwo.class);
    assertThat(clear(reviewer, round)).isEqualTo(new Refused(Reason.SECOND_EYES_MISSING));
    assertThat(get(round.template()).ours().word()).isEqualTo(OurState.IN_REVIEW);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            jdbc.sql(
                    "UPDATE review SET state = 'CLEARED', decided_by = first_cleared_by"
                        + " WHERE client_id = ? AND id = ?")
                .params(Uuids.bytes(client.value()), Uuids.bytes(round.id().value()))
                .update())
        .withMessageContaining("review_second_eyes");
    assertThat(clear(second, round)).isInstanceOf(Decided.class);
    assertThat(get(round.template()).ours().word()).isIn(OurState.CLEARED, OurState.SENT);
  }

  @Test
  void a_trade_that_the_provider_found_restricted_needs_two_whatever_the_profile_says() {
    trade("GAMBLING");
    assertThat(submitted("two_by_trade").desk().needed()).isEqualTo(2);
    trade("AUTOMOTIVE_DEALERS");
    assertThat(submitted("one_by_trade").desk().needed()).isEqualTo(1);
  }

  @Test
  void a_rule_for_restricted_trades_is_for_rounds_of_such_clients_only() {
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    NewRule rule =
        new NewRule(client, null, true, null, EmailAddress.parse(reviewer.email()).orElseThrow());
    assertThat(fixtures.as(administrator, () -> plan.addRule(plan.rules(), rule)))
        .isEqualTo(PlanOutcome.KEPT);

    assertThat(submitted("open_trade").desk().assigned()).isNull();
    trade("GAMBLING");
    Review.Mark assigned = Objects.requireNonNull(submitted("restricted_trade").desk().assigned());
    assertThat(assigned.person()).isEqualTo(reviewer.actor().id());

    fixtures.run(
        administrator,
        () ->
            plan.rules().stream()
                .filter(it -> client.equals(it.client()))
                .forEach(plan::removeRule));
  }

  @Test
  void a_version_is_compared_with_the_last_that_meta_approved_and_not_with_one_it_rejected() {
    TemplateId template = sent("compared");
    MetaId metaId = Objects.requireNonNull(get(template).metaId());
    report("APPROVED", metaId, "compared", later(1));
    VersionContent.Previous first = revised(template, "Halo {{1}}, pesanan Anda tiba besok pagi.");
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.kind()).isEqualTo(Kind.APPROVED);

    assertThat(clear(template)).isEqualTo(Verdict.DONE);
    awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
    report("REJECTED", metaId, "compared", later(2));
    VersionContent.Previous still = revised(template, "Halo {{1}}, pesanan Anda tiba lusa sore.");
    assertThat(still.number()).isEqualTo(1);
    assertThat(still.kind()).isEqualTo(Kind.APPROVED);
    assertThat(still.content().body().orElseThrow().text()).contains("sudah kami kirim");
  }

  @Test
  void where_meta_approved_none_a_version_is_compared_with_the_last_that_was_sent() {
    TemplateId template = sent("compared");
    MetaId metaId = Objects.requireNonNull(get(template).metaId());
    report("REJECTED", metaId, "compared", later(1));
    VersionContent.Previous sent = revised(template, "Halo {{1}}, pesanan Anda tiba besok pagi.");
    assertThat(sent.number()).isEqualTo(1);
    assertThat(sent.kind()).isEqualTo(Kind.SENT);
  }

  @Test
  void the_worst_rating_of_the_clients_numbers_is_before_the_reviewer() {
    Review round = submitted("rated");
    assertThat(rating(round)).isNull();
    number("GREEN");
    assertThat(rating(round)).isEqualTo("GREEN");
    number("UNKNOWN");
    assertThat(rating(round)).isEqualTo("UNKNOWN");
    number("RED");
    number("YELLOW");
    assertThat(rating(round)).isEqualTo("RED");
  }

  private @Nullable String rating(Review round) {
    return fixtures.as(reviewer, () -> reviews.open(client, round.id())).rating();
  }

  private void number(String rating) {
    String digits = Fixtures.metaId().value();
    jdbc.sql(
            "INSERT INTO phone_number (client_id, id, waba_id, meta_id, display_number, digits,"
                + " verified_name, status, quality_rating, quality_since, messaging_limit,"
                + " updated_at, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, 'Kopi', 'CONNECTED', ?, NOW(6), '', NOW(6), 0)")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(account.id().value()),
            digits,
            "+" + digits,
            digits,
            rating)
        .update();
  }

  private static Instant later(int seconds) {
    return Instant.now().plusSeconds(seconds * 60L);
  }

  /** Another text, sent to be reviewed; and what the reviewer sees beside it. */
  private VersionContent.Previous revised(TemplateId template, String text) {
    fixtures.as(author, () -> templates.openDraft(client, template));
    fixtures.as(
        author,
        () -> templates.saveDraft(client, template, revision(template), content("compared", text)));
    submit(template);
    Review round = round("compared");
    return Objects.requireNonNull(
        fixtures.as(reviewer, () -> reviews.open(client, round.id())).version().previous());
  }

  private void trade(String code) {
    jdbc.sql("UPDATE client SET trade = ? WHERE id = ?")
        .params(code, Uuids.bytes(client.value()))
        .update();
  }

  @Test
  void a_clearance_is_taken_back_while_nothing_has_gone_to_meta_and_no_later() {
    SendOutcome away =
        new SendOutcome.TryLater(new MetaError(4, null, "Away", null), Duration.ofHours(2));
    script.then(_ -> away).then(_ -> away);
    Review round = submitted("undone");
    clear(reviewer, round);
    hold(round, true);
    assertThat(get(round.template()).ours().word()).isEqualTo(OurState.CLEARED);
    Person other = fixtures.staff(Role.REVIEWER);
    assertThat(fixtures.as(other, () -> reviews.takeBack(client, round.id())))
        .isInstanceOf(TooLate.class);

    assertThat(fixtures.as(reviewer, () -> reviews.takeBack(client, round.id())))
        .isInstanceOf(Decided.class);
    assertThat(get(round.template()).ours().word()).isEqualTo(OurState.IN_REVIEW);
    assertThat(waits(round)).isTrue();

    clear(reviewer, round);
    hold(round, false);
    assertThat(fixtures.as(reviewer, () -> reviews.takeBack(client, round.id())))
        .isInstanceOf(TooLate.class);
  }

  /** As after the ten seconds began, or ended. */
  private void hold(Review round, boolean stillHeld) {
    jdbc.sql(
            "INSERT INTO template_outbox (client_id, id, template_id, version_id, kind, state,"
                + " attempts, due_at, claim_no, created_at, waits_for) VALUES (?, ?, ?, ?,"
                + " 'CREATE', 'QUEUED', 0, NOW(6) + INTERVAL ? SECOND, 0, NOW(6), 'UNDO')")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(round.template().value()),
            Uuids.bytes(round.version().value()),
            stillHeld ? 3_600 : -1)
        .update();
  }

  @Test
  void what_somebody_else_has_in_hand_is_decided_only_after_taking_it_over() {
    Review round = submitted("in_hand");
    Person second = fixtures.staff(Role.REVIEWER);
    fixtures.as(second, () -> desk.hold(client, round.id()));

    assertThat(fixtures.as(reviewer, () -> desk.hold(client, round.id())))
        .isInstanceOf(DeskOutcome.HeldBy.class);
    assertThat(clear(reviewer, round)).isEqualTo(new Refused(Reason.HELD_BY_OTHER));
    fixtures.as(reviewer, () -> desk.takeOver(client, round.id()));
    assertThat(clear(reviewer, round)).isInstanceOf(Decided.class);
  }

  @Test
  void what_is_laid_aside_stands_elsewhere_until_then() {
    Review round = submitted("aside");
    Instant later = Instant.now().plus(Duration.ofHours(2));
    fixtures.as(reviewer, () -> desk.snooze(client, round.id(), later));
    assertThat(waits(round)).isFalse();
    assertThat(
            fixtures.as(
                reviewer,
                () ->
                    queue.waiting(QueueView.LATER, 100_000).stream()
                        .anyMatch(queued -> queued.id().equals(round.id()))))
        .isTrue();
    fixtures.as(reviewer, () -> desk.wake(client, round.id()));
    assertThat(waits(round)).isTrue();
    assertThat(fixtures.as(reviewer, () -> desk.snooze(client, round.id(), Instant.now())))
        .isInstanceOf(DeskOutcome.UnusableTime.class);
  }

  @Test
  void suggested_wording_is_taken_over_with_one_click_unless_somebody_wrote_since() {
    Review round = submitted("suggested");
    String wording = "Halo {{1}}, pesanan kopi Anda sudah kami kirim hari ini.";
    Objection objection =
        new Objection(
            "Say what was ordered",
            List.of(CLAUSE, new ClauseCode("P1.5")),
            List.of(new Remark(Part.BODY, "Which order?", wording)));
    assertThat(fixtures.as(reviewer, () -> reviews.requestChanges(client, round.id(), objection)))
        .isInstanceOf(Decided.class);
    assertThat(get(round.template()).ours().objection()).contains(objection);

    assertThat(take(round)).isEqualTo(SuggestionOutcome.TAKEN_OVER);
    TemplateContent draft = Objects.requireNonNull(get(round.template()).draft()).content();
    assertThat(draft.body().orElseThrow().text()).isEqualTo(wording);

    fixtures.as(
        author,
        () ->
            templates.saveDraft(
                client,
                round.template(),
                revision(round.template()),
                content("suggested", "Halo {{1}}, ini tulisan saya sendiri.")));
    assertThat(take(round)).isEqualTo(SuggestionOutcome.WRITTEN_SINCE);
  }

  private SuggestionOutcome take(Review round) {
    return fixtures.as(author, () -> templates.takeSuggestion(client, round.template(), Part.BODY));
  }

  private DecisionOutcome clear(Person by, Review round) {
    return fixtures.as(by, () -> reviews.clear(client, round.id(), round.content()));
  }

  private Review submitted(String name) {
    submit(create(name));
    return round(name);
  }

  private Review round(String name) {
    return fixtures.as(
        reviewer,
        () ->
            queue.waiting(100_000).stream()
                .filter(round -> round.client().equals(client))
                .filter(round -> round.templateName().equals(name))
                .map(QueuedReview::id)
                .map(id -> reviews.get(client, id))
                .max(Comparator.comparing(Review::number))
                .orElseThrow());
  }

  private boolean waits(Review round) {
    return fixtures.as(
        reviewer,
        () -> queue.waiting(100_000).stream().anyMatch(queued -> queued.id().equals(round.id())));
  }

  private DecisionOutcome requestChanges(
      Review round, String comment, @Nullable ClauseCode clause) {
    Objection objection =
        new Objection(comment, clause == null ? List.of() : List.of(clause), List.of());
    return fixtures.as(reviewer, () -> reviews.requestChanges(client, round.id(), objection));
  }
}
