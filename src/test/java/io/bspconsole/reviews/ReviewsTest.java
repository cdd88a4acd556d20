package io.bspconsole.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.DecisionOutcome.Decided;
import io.bspconsole.reviews.DecisionOutcome.Reason;
import io.bspconsole.reviews.DecisionOutcome.Refused;
import io.bspconsole.reviews.DecisionOutcome.TooLate;
import io.bspconsole.reviews.portfolio.ReviewQueue;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueuedReview;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.content.ContentHash;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ReviewsTest extends TemplateStory {

  private static final ClauseCode CLAUSE = new ClauseCode("P3.3");

  @Autowired private Reviews reviews;
  @Autowired private ReviewQueue queue;
  @Autowired private JdbcClient jdbc;

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
                        person, () -> reviews.requestChanges(client, round.id(), "Why?", CLAUSE))))
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

  private Review submitted(String name) {
    TemplateId template = create(name);
    submit(template);
    return fixtures.as(
        reviewer,
        () ->
            queue.waiting(100_000).stream()
                .filter(round -> round.client().equals(client))
                .filter(round -> round.templateName().equals(name))
                .map(QueuedReview::id)
                .map(id -> reviews.get(client, id))
                .findFirst()
                .orElseThrow());
  }

  private boolean waits(Review round) {
    return fixtures.as(
        reviewer,
        () -> queue.waiting(100_000).stream().anyMatch(queued -> queued.id().equals(round.id())));
  }

  private DecisionOutcome requestChanges(
      Review round, String comment, @Nullable ClauseCode clause) {
    return fixtures.as(reviewer, () -> reviews.requestChanges(client, round.id(), comment, clause));
  }
}
