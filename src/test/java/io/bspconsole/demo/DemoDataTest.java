package io.bspconsole.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.clients.PhoneNumbers;
import io.bspconsole.clients.Screening;
import io.bspconsole.clients.ScreeningEvidence;
import io.bspconsole.clients.portfolio.ScreeningSubjects;
import io.bspconsole.clients.screening.Screener;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.keys.KeySecret;
import io.bspconsole.keys.internal.KeyRows;
import io.bspconsole.sandbox.SandboxState;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplateHolds;
import io.bspconsole.templates.TemplateSummary;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.support.TransactionOperations;

class DemoDataTest extends IntegrationTest {

  private static final UUID OWN_BANS = UUID.fromString("01930000-0000-7000-8000-0000000000ba");

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private ApiKeys keys;
  @Autowired private KeyRows keyRows;
  @Autowired private ClientDirectory directory;
  @Autowired private SandboxState sandbox;
  @Autowired private Clock clock;
  @Autowired private Fixtures fixtures;
  @Autowired private Templates templates;
  @Autowired private PhoneNumbers numbers;
  @Autowired private TemplateCheck check;
  @Autowired private ScreeningSubjects barring;
  @Autowired private Screening proofs;
  @Autowired private ScreeningEvidence evidence;
  @Autowired private TemplateHolds holds;
  @Autowired private SecurityContextHolderStrategy contexts;
  @Autowired private TransactionOperations transactions;

  private final List<PersonId> withAuthenticator = new ArrayList<>();

  @AfterEach
  void take_the_lists_out_of_use() {
    DemoFile.read()
        .screened()
        .forEach(list ->
            jdbc.sql("UPDATE screening_list SET retired_at = NOW(6) WHERE name = ?")
                .param(list.name())
                .update());
    jdbc.sql("DELETE FROM screening_entry WHERE list_id = ? AND name = 'PT Dana Sekejap'")
        .param(Uuids.bytes(OWN_BANS))
        .update();
  }

  @Test
  void the_made_up_world_reads_like_a_real_one() {
    DemoScreening screening = new DemoScreening(barring, jdbc, clock);
    DemoActs acts = new DemoActs(proofs, evidence, templates, holds, contexts);
    DemoData data =
        new DemoData(
            people,
            keys,
            new DemoClients(jdbc, people, directory, withAuthenticator::add, screening, clock),
            new DemoTemplates(jdbc, clock),
            new DemoMeta(sandbox, clock),
            screening,
            acts,
            transactions);
    DemoData.Filled filled = data.fill();
    filled.act(acts);

    assertThat(withAuthenticator)
        .as("those of the demo whose roles need a second factor come with one")
        .hasSizeGreaterThan(6);
    Actor key = keyRows.find(new KeySecret("demo-client-key")).orElseThrow().actor();
    ClientId first = key.clients().iterator().next();
    Fixtures.Person reader = fixtures.staff(Role.MANAGER);
    List<TemplateSummary> found =
        fixtures.as(reader, () -> templates.find(first, TemplateFilter.ALL, null, 50)).templates();
    assertThat(found).extracting(TemplateSummary::name).contains("konfirmasi_pengiriman");
    assertThat(found)
        .allSatisfy(template -> {
          TemplateDetails details = fixtures.as(reader, () -> templates.get(first, template.id()));
          assertThat(fixtures.as(reader, () -> templates.history(first, template.id())))
              .isNotEmpty();
          assertThat(details.versions().isEmpty()).isEqualTo(details.draft() != null);
        });
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(fixtures.as(reader, () -> numbers.of(first))).hasSize(2));
    DemoFile.read().clients().forEach(client -> hangsTogether(client.register().name()));
    DemoFile.read().newcomers().forEach(client -> hangsTogether(client.register().name()));
    what_people_did_last_is_there(filled);
    the_barred_client_is_on_the_list_with_all_that_is_known_of_it();
    what_was_found_on_the_lists_is_what_the_console_would_find();
  }

  private void what_people_did_last_is_there(DemoData.Filled filled) {
    Fixtures.Person staff = fixtures.staff(Role.ONBOARDING);
    ClientId batik = Objects.requireNonNull(filled.clients().get("batik"));
    ClientId arunika = Objects.requireNonNull(filled.clients().get("arunika"));
    assertThat(fixtures.as(staff, () -> evidence.of(batik)))
        .singleElement()
        .satisfies(file -> {
          assertThat(file.byName()).isEqualTo("Dewi Anggraini");
          assertThat(file.about()).isNotNull();
        });
    assertThat(
            fixtures.as(
                staff,
                () ->
                    templates.find(arunika, TemplateFilter.ALL, null, 50).templates().stream()
                        .filter(it -> it.hold().isHeld())
                        .toList()))
        .hasSize(1);
  }

  /** Nothing is before the client was there, nothing in the future, and no step comes too late. */
  private void hangsTogether(String name) {
    byte[] id =
        jdbc.sql("SELECT id FROM client WHERE name = ? ORDER BY id DESC LIMIT 1")
            .param(name)
            .query((row, _) -> row.getBytes(1))
            .single();
    Instant since = at("SELECT created_at FROM client WHERE id = ?", id).getFirst();
    Instant now = clock.instant();
    List<Instant> done =
        at("SELECT settled_at FROM client_step WHERE client_id = ? AND state = 'DONE'", id);
    List<Instant> active =
        at("SELECT at FROM standing_change WHERE client_id = ? AND to_standing = 'ACTIVE'", id);
    List<Instant> accepted =
        at("SELECT accepted_at FROM policy_acceptance WHERE client_id = ?", id);
    List<Instant> all = new ArrayList<>(done);
    all.addAll(accepted);
    all.addAll(at("SELECT at FROM standing_change WHERE client_id = ?", id));
    all.addAll(at("SELECT created_at FROM waba WHERE client_id = ?", id));
    all.addAll(at("SELECT created_at FROM template WHERE client_id = ?", id));
    all.addAll(
        at(
            "SELECT attested_at FROM business_profile WHERE client_id = ?"
                + " AND attested_at IS NOT NULL",
            id));
    all.addAll(
        at(
            "SELECT p.created_at FROM person p JOIN client_role r ON r.person_id = p.id"
                + " WHERE r.client_id = ?",
            id));
    assertThat(all).as(name).allSatisfy(at -> assertThat(at).isBetween(since, now));
    for (Instant began : active) {
      assertThat(done).as(name).hasSize(11).allSatisfy(at -> assertThat(at).isBefore(began));
      assertThat(accepted).as(name).hasSize(1).allSatisfy(at -> assertThat(at).isBefore(began));
      assertThat(at("SELECT published_at FROM business_profile WHERE client_id = ?", id))
          .as(name)
          .singleElement()
          .satisfies(at -> assertThat(at).isBefore(began));
      assertThat(
              jdbc.sql("SELECT trade <> '' AND registration_number <> '' FROM client WHERE id = ?")
                  .param(id)
                  .query(Boolean.class)
                  .single())
          .as(name)
          .isTrue();
    }
  }

  private List<Instant> at(String sql, byte[] client) {
    return jdbc.sql(sql).param(client).query((row, _) -> row.getTimestamp(1).toInstant()).list();
  }

  private void the_barred_client_is_on_the_list_with_all_that_is_known_of_it() {
    assertThat(
            jdbc.sql(
                    "SELECT registration_number, domain, phone, note FROM screening_entry"
                        + " WHERE list_id = ? AND name = 'PT Dana Sekejap' ORDER BY id")
                .param(Uuids.bytes(OWN_BANS))
                .query((row, _) ->
                    String.join(
                        " ",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)))
                .list())
        .containsExactlyInAnyOrder(
            "9120709910774 pinjamankilat.example +622155500185 Pinjaman Kilat",
            "9120709910774 danasekejap.example  Pinjaman Kilat");
  }

  private void what_was_found_on_the_lists_is_what_the_console_would_find() {
    for (DemoFile.Screened list : DemoFile.read().screened()) {
      for (DemoFile.Named named : list.entries()) {
        for (DemoFile.Client client : DemoFile.read().clients()) {
          assertThat(likenesses(client.register(), named)).as(client.key()).isEmpty();
        }
        for (DemoFile.Newcomer client : DemoFile.read().newcomers()) {
          DemoFile.Hit hit = named.hit();
          assertThat(likenesses(client.register(), named))
              .as(client.key())
              .isEqualTo(
                  hit != null && hit.client().equals(client.key())
                      ? List.of(hit.field() + " " + hit.score() + " " + hit.reason())
                      : List.of());
        }
      }
    }
  }

  private static List<String> likenesses(DemoFile.Register client, DemoFile.Named named) {
    return Screener.find(
            new Screener.Subject(
                client.name(),
                client.legalName(),
                "",
                client.registrationNumber(),
                List.of(),
                List.of()),
            List.of(new Screener.Entry(Uuids.next(), named.name(), "", "", "")))
        .stream()
        .map(it -> it.field() + " " + it.score() + " " + it.reason())
        .toList();
  }

  @Test
  void what_the_demo_calls_submitted_passes_the_check() {
    Stream<DemoFile.Template> submitted =
        DemoFile.read().clients().stream()
            .flatMap(client -> client.templates().stream())
            .filter(template -> !template.outcome().equals("DRAFT"))
            .filter(template -> !"INVALID_FORMAT".equals(template.reason()));

    assertThat(submitted)
        .allSatisfy(template ->
            assertThat(check.check(DemoContent.of(template)).findings())
                .noneMatch(finding -> finding.blocks()));
  }
}
