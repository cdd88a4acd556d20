package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class LifeOfATemplateTest extends TemplateStory {

  private static final Instant SOON = Instant.parse("2027-01-02T03:04:05Z");

  @Autowired JdbcClient jdbc;
  @Autowired EventHandler<TemplateQualityUpdated> qualityEvents;
  @Autowired ApplicationEvents published;

  @Test
  void from_draft_to_approved() {
    TemplateId template = sent("order_shipped");
    TemplateDetails pending = get(template);
    assertThat(pending.meta().word()).contains("PENDING");
    assertThat(pending.identityFixed()).isTrue();
    assertThat(pending.confirmedAt()).isNotNull();
    assertThat(script.creations).containsExactly(content("order_shipped").json());

    MetaId id = Objects.requireNonNull(pending.metaId());
    assertThat(report("APPROVED", id, "order_shipped", SOON)).isEqualTo(Outcome.APPLIED);
    assertThat(get(template).meta().word()).contains("APPROVED");

    List<HistoryEntry> history = fixtures.as(author, () -> templates.history(client, template));
    assertThat(history)
        .filteredOn(entry -> entry.machine() == Machine.OURS)
        .extracting(HistoryEntry::event)
        .containsExactly("DRAFT", "IN_REVIEW", "CLEARED", "SENT");
    assertThat(history)
        .filteredOn(entry -> entry.machine() == Machine.META)
        .extracting(HistoryEntry::event)
        .containsExactly("PENDING", "APPROVED");
    assertThat(history).allMatch(entry -> Objects.equals(entry.version(), 1));
  }

  @Test
  void nobody_clears_what_they_wrote() {
    PersonId id = fixtures.staff(Role.REVIEWER).actor().id();
    Person both =
        new Person(
            "both@provider.example",
            new Actor(
                id, "Both", Role.REVIEWER.permissions(), Map.of(client, Role.OWNER.permissions())));
    TemplateId template = create("order_shipped");
    fixtures.run(
        both,
        () ->
            templates.saveDraft(
                client, template, revision(template), content("order_shipped", "Siap.")));
    submit(template);
    VersionSummary version = get(template).versions().getFirst();
    fixtures.run(
        both,
        () -> {
          assertThat(verdicts.clear(client, version.id(), version.content().hash()))
              .isEqualTo(Verdict.OWN_WORK);
          assertThat(
                  verdicts.requestChanges(
                      client, version.id(), new Objection("Words", List.of(), List.of())))
              .isEqualTo(Verdict.OWN_WORK);
          assertThat(
                  verdicts.decline(
                      client, version.id(), Objection.of("Words", new ClauseCode("P1.5"))))
              .isEqualTo(Verdict.OWN_WORK);
        });
    assertThat(get(template).ours()).isInstanceOf(VersionState.InReview.class);
    assertThatTheSchemaRefuses(version, both);
    assertThatTheSchemaRefuses(version, author);
  }

  private void assertThatTheSchemaRefuses(VersionSummary version, Person decider) {
    assertThatThrownBy(() ->
            jdbc.sql(
                    "UPDATE template_version SET decided_by = ?"
                        + " WHERE client_id = ? AND id = ?")
                .params(
                    Uuids.bytes(decider.actor().id().value()),
                    Uuids.bytes(client.value()),
                    Uuids.bytes(version.id().value()))
                .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("template_version_four_eyes");
  }

  @Test
  void a_clearance_for_other_content_is_void() {
    TemplateId template = create("order_shipped");
    submit(template);
    VersionSummary version = get(template).versions().getFirst();
    ContentHash other = content("order_shipped", "Lain.").hash();
    assertThat(fixtures.as(reviewer, () -> verdicts.clear(client, version.id(), other)))
        .isEqualTo(Verdict.OTHER_CONTENT);
    assertThat(get(template).ours()).isInstanceOf(VersionState.InReview.class);
  }

  @Test
  void a_version_is_decided_once() {
    TemplateId template = cleared("order_shipped");
    assertThat(clear(template)).isEqualTo(Verdict.NOT_IN_REVIEW);
  }

  @Test
  void changes_requested_lead_to_a_corrected_draft_and_a_second_version() {
    TemplateId template = create("order_shipped");
    submit(template);
    VersionSummary first = get(template).versions().getFirst();
    assertThat(
            fixtures.as(
                reviewer,
                () ->
                    verdicts.requestChanges(
                        client,
                        first.id(),
                        Objection.of("Sebut nama toko.", new ClauseCode("P1.5")))))
        .isEqualTo(Verdict.DONE);
    assertThat(get(template).mayOpenDraft()).isTrue();

    fixtures.run(
        author,
        () ->
            assertThat(templates.openDraft(client, template))
                .isInstanceOf(DraftOutcome.Opened.class));
    submit(template);
    assertThat(get(template).versions()).extracting(VersionSummary::number).containsExactly(2, 1);
    assertThat(get(template).versions().getLast().state())
        .isInstanceOfSatisfying(
            VersionState.ChangesRequested.class,
            state -> assertThat(state.decision().comment()).isEqualTo("Sebut nama toko."));
  }

  @Test
  void an_approved_template_is_edited_not_created_again() {
    TemplateId template = sent("order_shipped");
    MetaId id = Objects.requireNonNull(get(template).metaId());
    assertThat(get(template).mayOpenDraft()).isFalse();
    report("APPROVED", id, "order_shipped", SOON);
    fixtures.run(
        author,
        () -> {
          templates.openDraft(client, template);
          assertThat(
                  templates.saveDraft(client, template, revision(template), content("other_name")))
              .isInstanceOf(SaveOutcome.IdentityFixed.class);
          templates.saveDraft(
              client, template, revision(template), content("order_shipped", "Siap diambil."));
        });
    submit(template);
    assertThat(clear(template)).isEqualTo(Verdict.DONE);
    awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
    assertThat(script.creations).hasSize(1);
    assertThat(script.edits).hasSize(1);
    assertThat(get(template).meta().word()).contains("PENDING");
    assertThat(report("REJECTED", id, "order_shipped", SOON.plusSeconds(9)))
        .isEqualTo(Outcome.APPLIED);
  }

  @Test
  void a_report_that_is_heard_again_leaves_no_second_trace() {
    TemplateId template = sent("order_heard_twice");
    MetaId id = Objects.requireNonNull(get(template).metaId());
    Instant then = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
    report("REJECTED", id, "order_heard_twice", then.minusSeconds(60));
    report("APPROVED", id, "order_heard_twice", then);
    TemplateDetails before = get(template);
    List<HistoryEntry> history = fixtures.as(author, () -> templates.history(client, template));

    assertThat(report("APPROVED", id, "order_heard_twice", then)).isEqualTo(Outcome.APPLIED);
    assertThat(report("REJECTED", id, "order_heard_twice", then.minusSeconds(60)))
        .isEqualTo(Outcome.SUPERSEDED);

    assertThat(get(template)).isEqualTo(before);
    assertThat(fixtures.as(author, () -> templates.history(client, template))).isEqualTo(history);
  }

  @Test
  void an_older_report_is_history_only() {
    TemplateId template = sent("order_shipped");
    MetaId id = Objects.requireNonNull(get(template).metaId());
    report("APPROVED", id, "order_shipped", SOON);
    assertThat(report("PENDING", id, "order_shipped", SOON.minusSeconds(60)))
        .isEqualTo(Outcome.SUPERSEDED);
    assertThat(get(template).meta().word()).contains("APPROVED");
    assertThat(fixtures.as(author, () -> templates.history(client, template)))
        .filteredOn(HistoryEntry::superseded)
        .extracting(HistoryEntry::event)
        .containsExactly("PENDING");
  }

  @Test
  void a_new_rating_is_told_once() {
    TemplateId template = sent("order_shipped");
    MetaId id = Objects.requireNonNull(get(template).metaId());
    assertThat(rate(id, "YELLOW", SOON)).isEqualTo(Outcome.APPLIED);
    assertThat(rate(id, "YELLOW", SOON)).isEqualTo(Outcome.APPLIED);
    assertThat(rate(id, "GREEN", SOON.minusSeconds(1))).isEqualTo(Outcome.SUPERSEDED);
    assertThat(get(template).meta().quality()).isEqualTo(new Dated("YELLOW", SOON));
    assertThat(published.stream(TemplateRatingChanged.class))
        .extracting(TemplateRatingChanged::template, TemplateRatingChanged::rating)
        .containsExactly(tuple(template, "YELLOW"));
  }

  private Outcome rate(MetaId template, String rating, Instant at) {
    return ClientScope.call(
        client,
        () ->
            Objects.requireNonNull(
                transactions.execute(_ ->
                    qualityEvents.apply(
                        new TemplateQualityUpdated(
                            client,
                            account.metaId(),
                            at,
                            template,
                            "order_shipped",
                            "id",
                            null,
                            rating)))));
  }

  @Test
  void a_report_on_a_template_that_is_not_ours_finds_nothing() {
    create("order_shipped");
    assertThat(report("APPROVED", Fixtures.metaId(), "order_shipped", SOON))
        .isEqualTo(Outcome.NO_SUCH_OBJECT);
    assertThat(report("APPROVED", Fixtures.metaId(), "unheard_of", SOON))
        .isEqualTo(Outcome.NO_SUCH_OBJECT);
  }
}
