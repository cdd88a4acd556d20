package io.bspconsole.clients.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.clients.portfolio.ClientQuery.Sort;
import io.bspconsole.clients.portfolio.ImportReport.Kind;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TableForm;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClientListTest extends IntegrationTest {

  @Autowired private ClientList list;
  @Autowired private ClientOwners owners;
  @Autowired private ClientImport imports;
  @Autowired private ClientExport exports;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  /** Stands in each name, so that a search finds the clients of one test only. */
  private String mark;

  private Person staff;

  @BeforeEach
  void mark() {
    mark = "k" + Uuids.next().toString().substring(24);
    staff = fixtures.staff(Role.ONBOARDING);
  }

  @Test
  void every_order_leads_through_all_pages_and_back() {
    for (int i = 0; i < 5; i++) {
      client("Toko " + i, i < 3 ? LocalDate.of(2026, 12, 1 + i % 2) : null, i % 3);
    }
    for (Sort sort : Sort.values()) {
      for (boolean reversed : new boolean[] {false, true}) {
        ClientQuery query = all().sorted(sort, reversed);
        List<String> there = new ArrayList<>();
        ClientLines page = find(query, null, Direction.AFTER);
        ClientLines last = page;
        for (int pages = 0; pages < 5; pages++) {
          page.lines().forEach(line -> there.add(line.client().name()));
          last = page;
          if (page.after() == null) {
            break;
          }
          page = find(query, page.after(), Direction.AFTER);
        }
        assertThat(there).as(sort + " " + reversed).hasSize(5).doesNotHaveDuplicates();
        ClientLines before = find(query, last.before(), Direction.BEFORE);
        assertThat(before.lines())
            .extracting(line -> line.client().name())
            .containsExactly(there.get(2), there.get(3));
      }
    }
  }

  @Test
  void what_is_due_comes_first_and_what_is_not_last() {
    client("Later", LocalDate.of(2027, 1, 5), 9);
    client("Never", null, 9);
    client("Soon", LocalDate.of(2026, 1, 5), 9);

    assertThat(names(all())).containsExactly("Soon", "Later", "Never");
    assertThat(names(all().withDue(Due.LATE))).containsExactly("Soon");
  }

  @Test
  void filters_narrow_together_and_the_count_agrees() {
    client("One", null, 1);
    ClientId two = client("Two", null, 1);
    jdbc.sql("UPDATE client SET standing = 'ON_WATCH', waits_for = 'META' WHERE id = ?")
        .param(Uuids.bytes(two.value()))
        .update();
    ClientQuery query =
        all()
            .withStandings(Set.of(Standing.ON_WATCH, Standing.RESTRICTED))
            .withWaitsFor(Party.META)
            .withRating(ClientRating.RED);

    assertThat(names(query)).containsExactly("Two");
    assertThat(fixtures.as(staff, () -> list.count(query))).isEqualTo(1);
  }

  @Test
  void several_clients_get_an_owner_at_once_and_somebody_unknown_gets_none() {
    ClientId one = client("One", null, 9);
    ClientId two = client("Two", null, 9);
    client("Three", null, 9);
    PersonId colleague = staff.actor().id();

    int count =
        fixtures.as(
            staff, () -> owners.assign(Set.of(one, two, ClientId.next()), new NewOwner(colleague)));

    assertThat(count).isEqualTo(2);
    assertThat(names(all().withOwner(colleague).sorted(Sort.NAME, false)))
        .containsExactly("One", "Two");
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            fixtures.as(staff, () -> owners.assign(Set.of(one), new NewOwner(PersonId.next()))));
  }

  @Test
  void a_dry_run_writes_nothing_and_a_run_only_what_is_good() {
    client("Known", null, 9);
    String csv =
        """
        name,legal_name,city,standing
        Baru %1$s,PT Baru,Medan,
        Jalan %1$s,PT Jalan,Medan,onboarding
        ,PT Kosong,Medan,
        Known %1$s,PT Known %1$s,Medan,
        """
            .formatted(mark);

    ImportReport dry = fixtures.as(staff, () -> imports.check(csv));
    assertThat(dry.good()).isEqualTo(2);
    assertThat(dry.problems())
        .extracting(ImportReport.RowProblem::kind)
        .containsExactly(Kind.MISSING, Kind.KNOWN);
    assertThat(names(all())).containsExactly("Known");

    ImportReport run = fixtures.as(staff, () -> imports.run(csv));
    assertThat(run.written()).isEqualTo(2);
    assertThat(names(all().sorted(Sort.NAME, false))).containsExactly("Baru", "Jalan", "Known");
    assertThat(find(all().withStanding(Standing.ONBOARDING), null, Direction.AFTER).lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.waitsFor()).isNotNull(); // whom for, the catalogue of steps says
          assertThat(line.step()).isNotNull();
          assertThat(line.nextDue()).isNotNull();
        });
    assertThat(fixtures.as(staff, () -> imports.run(csv)).written()).isZero();
  }

  @Test
  void an_export_holds_what_the_query_shows_and_no_formula() {
    client("=HYPERLINK(1)", null, 9);
    ByteArrayOutputStream to = new ByteArrayOutputStream();

    fixtures.run(staff, () -> exports.write(all(), TableForm.CSV, to));

    assertThat(to.toString(StandardCharsets.UTF_8).lines().toList())
        .hasSize(2)
        .satisfies(lines -> {
          assertThat(lines.getFirst()).startsWith("\uFEFFname,legal_name,city");
          assertThat(lines.getLast()).startsWith("'=HYPERLINK(1) " + mark + ",");
        });
  }

  private ClientId client(String name, @Nullable LocalDate due, int rating) {
    ClientId client = fixtures.client(name + " " + mark);
    jdbc.sql(
            "UPDATE client SET rating = ?, next_due = COALESCE(?, next_due),"
                + " step_since = NOW(6) WHERE id = ?")
        .param(rating)
        .param(due)
        .param(Uuids.bytes(client.value()))
        .update();
    return client;
  }

  private ClientQuery all() {
    return ClientQuery.ALL.withSearch(mark);
  }

  private List<String> names(ClientQuery query) {
    return fixtures.as(staff, () -> list.find(query, null, Direction.AFTER, 50)).lines().stream()
        .map(line -> line.client().name().replace(" " + mark, ""))
        .toList();
  }

  private ClientLines find(ClientQuery query, @Nullable String cursor, Direction direction) {
    return fixtures.as(staff, () -> list.find(query, cursor, direction, 2));
  }
}
