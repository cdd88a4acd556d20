package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.internal.DecisionMails;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who wrote a template read of decisions, ours and Meta's. */
class DecisionMailsTest extends TemplateStory {

  @Autowired private DecisionMails mails;
  @Autowired private MyAccount accounts;
  @Autowired private EventHandler<TemplateCategoryUpdated> categoryEvents;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_author_reads_what_the_reviewer_asks_for_and_nobody_else_does() {
    Person owner = fixtures.member(client, Role.OWNER);
    TemplateId template = create("parcel");
    submit(template);
    askForChanges(template);

    mails.sendDue(Instant.now().minus(Duration.ofMinutes(1)));
    assertThat(bodies(author)).isEmpty();
    send();

    assertThat(subjects(author)).containsExactly("parcel: Changes requested for version 1");
    assertThat(bodies(author).getFirst())
        .contains("“Say who writes”", "Clauses: P1.2", "Open a corrected draft")
        .contains("/clients/" + client + "/templates/" + template)
        .contains("/account");
    assertThat(subjects(owner)).isEmpty();
    assertThat(subjects(reviewer)).isEmpty();
  }

  @Test
  void a_rejection_by_meta_is_told_with_its_reason_in_words() {
    TemplateId template = sent("parcel");
    send();
    status(template, "REJECTED", "INVALID_FORMAT", 1);
    send();

    assertThat(subjects(author))
        .containsExactly("parcel: Version 1 is cleared", "parcel: Rejected by Meta");
    assertThat(bodies(author).getLast()).contains("variables that stand side by side");
  }

  @Test
  void what_comes_within_some_minutes_is_one_mail_in_the_readers_language() {
    jdbc.sql("UPDATE person SET locale = 'id' WHERE email = ?").param(author.email()).update();
    TemplateId paused = sent("paused");
    TemplateId moved = sent("moved");
    forget();
    status(paused, "APPROVED", null, 1);
    status(paused, "PAUSED", null, 2);
    status(moved, "APPROVED", null, 1);
    status(moved, "DISABLED", null, 2);
    move(moved);
    send();
    send();

    assertThat(subjects(author)).containsExactly("3 keputusan atas template Anda");
    assertThat(bodies(author).getFirst())
        .contains("– paused: Dijeda Meta.", "– moved: Meta akan mengubah kategori.")
        .doesNotContain("Disetujui");
  }

  @Test
  void what_is_in_review_again_by_then_is_not_told() {
    TemplateId template = create("parcel");
    submit(template);
    askForChanges(template);
    fixtures.as(author, () -> templates.openDraft(client, template));
    submit(template);
    send();
    assertThat(subjects(author)).isEmpty();
  }

  @Test
  void whoever_switched_them_off_gets_none() {
    fixtures.run(author, () -> accounts.chooseDecisionMails(false));
    sent("parcel");
    send();
    assertThat(subjects(author)).isEmpty();

    fixtures.run(author, () -> accounts.chooseDecisionMails(true));
    assertThat(fixtures.as(author, accounts::decisionMails)).isTrue();
  }

  @Test
  void whoever_sees_the_client_no_more_gets_none() {
    cleared("parcel");
    jdbc.sql("DELETE FROM client_role WHERE client_id = ? AND person_id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(author.actor().id().value()))
        .update();
    send();
    assertThat(subjects(author)).isEmpty();
  }

  @Test
  void what_a_key_wrote_is_told_to_its_maker() {
    Person maker = fixtures.member(client, Role.AUTHOR);
    Person writer = author;
    author =
        new Person(
            "key@key.example",
            Actor.ofKey(
                PersonId.next(), maker.actor().id(), "Key", Set.of(), writer.actor().within()));
    TemplateId template = create("parcel");
    submit(template);
    assertThat(clear(template)).isEqualTo(Verdict.DONE);
    send();
    assertThat(subjects(maker)).containsExactly("parcel: Version 1 is cleared");
    assertThat(subjects(writer)).isEmpty();
  }

  private void askForChanges(TemplateId template) {
    VersionSummary version = get(template).versions().getFirst();
    assertThat(
            fixtures.as(
                reviewer,
                () ->
                    verdicts.requestChanges(
                        client,
                        version.id(),
                        Objection.of("Say who writes", new ClauseCode("P1.2")))))
        .isEqualTo(Verdict.DONE);
  }

  private void status(TemplateId template, String word, @Nullable String reason, int second) {
    TemplateDetails it = get(template);
    apply(() ->
        statusEvents.apply(
            new TemplateStatusUpdated(
                client,
                account.metaId(),
                Instant.now().plusSeconds(second),
                word,
                metaId(it),
                it.name(),
                "id",
                reason,
                null,
                null,
                null,
                null,
                null)));
  }

  private void move(TemplateId template) {
    TemplateDetails it = get(template);
    apply(() ->
        categoryEvents.apply(
            new TemplateCategoryUpdated(
                client,
                account.metaId(),
                Instant.now().plusSeconds(5),
                metaId(it),
                it.name(),
                "id",
                null,
                "UTILITY",
                "MARKETING",
                Instant.now().plus(Duration.ofDays(1)))));
  }

  private void apply(Runnable event) {
    ClientScope.run(client, () -> transactions.executeWithoutResult(_ -> event.run()));
  }

  private static MetaId metaId(TemplateDetails template) {
    return Objects.requireNonNull(template.metaId());
  }

  /** Nobody is told of what was noted until now. */
  private void forget() {
    jdbc.sql("DELETE FROM template_decision_news WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
  }

  private void send() {
    mails.sendDue(Instant.now().plusSeconds(1));
  }

  private List<String> subjects(Person person) {
    return column(person, "subject");
  }

  private List<String> bodies(Person person) {
    return column(person, "body");
  }

  private List<String> column(Person person, String column) {
    return jdbc.sql("SELECT " + column + " FROM mail WHERE recipient = ? ORDER BY id")
        .param(person.email())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
