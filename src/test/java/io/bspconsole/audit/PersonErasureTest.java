package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.Team;
import io.bspconsole.accounts.portfolio.ErasureOutcome;
import io.bspconsole.accounts.portfolio.ErasureOutcome.Reason;
import io.bspconsole.accounts.portfolio.Holding;
import io.bspconsole.accounts.portfolio.PersonalData;
import io.bspconsole.clients.Checklist;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.StepForm;
import io.bspconsole.clients.StepOutcome;
import io.bspconsole.clients.StepState;
import io.bspconsole.clients.portfolio.ClientOwners;
import io.bspconsole.clients.portfolio.NewOwner;
import io.bspconsole.clients.portfolio.StepRows;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.MailId;
import io.bspconsole.mail.RetryOutcome;
import io.bspconsole.mail.internal.MailRows;
import io.bspconsole.mail.portfolio.UnsentMails;
import io.bspconsole.support.Fixtures.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class PersonErasureTest extends Trailed {

  @Autowired private PersonalData data;
  @Autowired private Team team;
  @Autowired private ClientOwners owners;
  @Autowired private Checklist steps;
  @Autowired private StepRows stepRows;
  @Autowired private MailRows mails;
  @Autowired private UnsentMails unsent;

  private Person administrator;

  @BeforeEach
  void hire() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
  }

  @Test
  void what_there_is_of_a_person_is_shown_before_it_is_erased() {
    act(4);

    Holding holding = find(author.email());

    assertThat(holding.name()).isEqualTo("Member AUTHOR");
    assertThat(holding.places()).isEqualTo(1);
    assertThat(holding.details()).isEqualTo(2);
  }

  @Test
  void a_person_who_was_erased_is_nowhere_any_more_and_all_trails_verify() throws IOException {
    String invited = "seruni" + Uuids.next() + "@erasable.example";
    fixtures.run(owner, () -> team.invite(client, invited, Role.VIEWER, Locale.ENGLISH));
    act(4);
    retryMailTo(author.email());
    anchors.write();

    assertThat(erase(author.email())).isEqualTo(new ErasureOutcome.Erased(2));
    assertThat(erase(invited)).isEqualTo(new ErasureOutcome.Erased(1));

    assertThat(whereIs(author.email())).isEmpty();
    assertThat(whereIs(invited)).isEmpty();
    assertThat(fixtures.as(owner, () -> clientTrail.verify(client)))
        .isInstanceOf(Verdict.Intact.class);
    Verifier verifier = new Verifier();
    assertThat(
            verifier.check(
                export(),
                read(anchorFile),
                verifier.key(Files.readString(anchorFile.resolveSibling("anchor-key.pem.pub")))))
        .isEmpty();
    assertThat(new String(export(), StandardCharsets.UTF_8))
        .doesNotContain("Member AUTHOR")
        .contains("Asked for by letter");
  }

  @Test
  void the_name_of_who_was_erased_stands_in_no_history_and_in_nothing_that_others_did() {
    String name = "Pak Lenyap " + Uuids.next();
    Person gone = fixtures.staff(Role.MANAGER, Role.ONBOARDING);
    jdbc.sql("UPDATE person SET name = ? WHERE id = ?")
        .params(name, Uuids.bytes(gone.actor().id().value()))
        .update();
    Actor named = new Actor(gone.actor().id(), name, gone.actor().everywhere(), Map.of());
    Person him = new Person(gone.email(), named);
    Person other = fixtures.staff(Role.ONBOARDING);
    stepRows.begin(client, LocalDate.now(ZoneOffset.UTC));
    fixtures.run(other, () -> owners.assign(Set.of(client), new NewOwner(gone.actor().id())));
    ClientStep step = fixtures.as(other, () -> steps.of(client)).getLast();
    fixtures.run(
        other,
        () ->
            steps.keep(
                client,
                step.step().id(),
                new StepForm(
                    StepState.OPEN,
                    Party.US,
                    gone.actor().id(),
                    step.dueOn(),
                    "",
                    step.revision())));
    ClientStep taken = fixtures.as(other, () -> steps.of(client)).getLast();
    assertThat(taken.ownerName()).isEqualTo(name);
    assertThat(
            fixtures.as(
                him,
                () ->
                    steps.keep(
                        client,
                        step.step().id(),
                        new StepForm(
                            StepState.WAIVED,
                            Party.US,
                            gone.actor().id(),
                            step.dueOn(),
                            "Not for them",
                            taken.revision()))))
        .isInstanceOf(StepOutcome.Kept.class);
    assertThat(whereIs(name))
        .contains(
            "person.name",
            "client.owner_name",
            "client_step.owner_name",
            "client_step.settled_by_name",
            "audit_detail.body");
    assertThat(ownersTold()).contains(name);

    erase(gone.email());

    assertThat(whereIs(name)).isEmpty();
    assertThat(ownersTold()).doesNotContain(name).contains("–");
    assertThat(fixtures.as(owner, () -> clientTrail.verify(client)))
        .isInstanceOf(Verdict.Intact.class);
  }

  /** Whom the trail of the client names as owners of something. */
  private List<String> ownersTold() {
    return fixtures
        .as(owner, () -> clientTrail.find(client, TrailFilter.ALL, null, 50))
        .entries()
        .stream()
        .flatMap(entry -> entry.what().stream())
        .flatMap(what ->
            what instanceof Entry.Detail.Kept<Entry.What>(Entry.What kept)
                ? kept.changes().stream()
                : Stream.empty())
        .filter(change -> change.field().equals("owner"))
        .map(change -> String.valueOf(change.after()))
        .toList();
  }

  @Test
  void whoever_was_erased_has_no_account_and_no_place() {
    erase(author.email());

    assertThat(find(author.email()).isEmpty()).isTrue();
    assertThat(fixtures.as(owner, () -> team.members(client)))
        .noneSatisfy(member -> assertThat(member.id()).isEqualTo(author.actor().id()));
    assertThat(
            jdbc.sql("SELECT enabled FROM person WHERE id = ?")
                .param(Uuids.bytes(author.actor().id().value()))
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void the_trail_tells_who_erased_and_why_and_not_whom() {
    erase(author.email());

    assertThat(
            jdbc.sql(
                    "SELECT CAST(d.body AS CHAR) FROM audit_entry e JOIN audit_detail d"
                        + " ON d.chain_id = e.chain_id AND d.seq = e.seq AND d.part = 'WHAT'"
                        + " WHERE e.chain_id = ? AND e.action = 'PERSONAL_DATA_ERASED'"
                        + " AND e.actor_id = ?")
                .params(
                    Uuids.bytes(ChainId.PROVIDER.value()),
                    Uuids.bytes(administrator.actor().id().value()))
                .query(String.class)
                .list())
        .containsExactly("{\"comment\":\"Asked for by letter\"}");
  }

  @Test
  void the_trail_tells_who_looked_up_what_there_is_of_a_person() {
    find(author.email());

    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM audit_entry WHERE chain_id = ?"
                        + " AND action = 'PERSONAL_DATA_VIEWED' AND actor_id = ?"
                        + " AND subject_id = ?")
                .params(
                    Uuids.bytes(ChainId.PROVIDER.value()),
                    Uuids.bytes(administrator.actor().id().value()),
                    author.actor().id().toString())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(find(author.email()).details()).isZero();
  }

  @Test
  void nobody_erases_himself() {
    assertThat(erase(administrator.email()))
        .isEqualTo(new ErasureOutcome.Refused(Reason.OWN_ACCOUNT));
    assertThat(find(administrator.email()).places()).isEqualTo(1);
  }

  @Test
  void an_erasure_without_a_reason_is_refused_and_so_is_one_of_nobody() {
    assertThat(fixtures.as(administrator, () -> data.erase(new EmailAddress(author.email()), "  ")))
        .isEqualTo(new ErasureOutcome.Refused(Reason.UNUSABLE_REASON));
    assertThat(erase("nobody" + Uuids.next() + "@erasable.example"))
        .isEqualTo(new ErasureOutcome.Refused(Reason.NOBODY));
  }

  @Test
  void only_administrators_see_what_there_is_of_people() {
    Person manager = fixtures.staff(Role.MANAGER);

    assertThatThrownBy(
            () -> fixtures.as(manager, () -> data.find(new EmailAddress(author.email()))))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void retryMailTo(String recipient) {
    mails.add(new Mail(recipient, "You are invited", "A link"), Duration.ofDays(7));
    MailId mail =
        jdbc.sql("SELECT id FROM mail WHERE recipient = ?")
            .param(recipient)
            .query((row, _) -> new MailId(Uuids.of(row.getBytes(1))))
            .single();
    assertThat(fixtures.as(administrator, () -> unsent.retry(mail))).isEqualTo(RetryOutcome.DUE);
  }

  private Holding find(String email) {
    return fixtures.as(administrator, () -> data.find(new EmailAddress(email)));
  }

  private ErasureOutcome erase(String email) {
    return fixtures.as(
        administrator, () -> data.erase(new EmailAddress(email), " Asked for by letter "));
  }

  /** Columns of any table that hold the words; mails have their own end. */
  private List<String> whereIs(String words) {
    return intruder
        .sql(
            "SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name <> 'mail'"
                + " AND (data_type LIKE '%char' OR data_type LIKE '%text'"
                + " OR data_type LIKE '%blob' OR data_type = 'json')")
        .query((row, _) -> row.getString(1) + "." + row.getString(2))
        .list()
        .stream()
        .filter(column -> holds(column, words))
        .toList();
  }

  private boolean holds(String column, String words) {
    String[] parts = column.split("[.]", -1);
    return Objects.requireNonNull(
            intruder
                .sql(
                    "SELECT COUNT(*) FROM %s WHERE CAST(%s AS CHAR) LIKE ?"
                        .formatted(parts[0], "`" + parts[1] + "`"))
                .param("%" + words + "%")
                .query(Integer.class)
                .single())
        > 0;
  }
}
