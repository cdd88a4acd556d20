package io.bspconsole.clients.portfolio;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.bspconsole.access.Role;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.CreateOutcome.Field;
import io.bspconsole.clients.portfolio.CreateOutcome.Problem;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ClientRegisterTest extends IntegrationTest {

  @Autowired private ClientRegister register;
  @Autowired private ClientList list;
  @Autowired private Fixtures fixtures;

  /** Stands in each name, so that a search finds the clients of one test only. */
  private String mark;

  private Person staff;

  @BeforeEach
  void choose_a_mark() {
    mark = "m" + Uuids.next().toString().substring(24);
    staff = fixtures.staff(Role.ONBOARDING);
  }

  @Test
  void paging_to_the_end_and_back_shows_the_same_rows() {
    for (String name : List.of("Beta", "alpha", "Beta", "Élan", "delta", "Zeta", "Beta")) {
      fixtures.client(name + " " + mark);
    }

    List<ClientPage> there = new ArrayList<>();
    ClientPage page = find(mark, null, null, Direction.AFTER);
    there.add(page);
    while (page.after() != null) {
      page = find(mark, null, page.after(), Direction.AFTER);
      there.add(page);
    }
    List<ClientPage> back = new ArrayList<>(List.of(page));
    while (page.before() != null) {
      page = find(mark, null, page.before(), Direction.BEFORE);
      back.addFirst(page);
    }

    assertThat(rows(there))
        .extracting(client -> client.name().split(" ", -1)[0].toLowerCase(Locale.ROOT))
        .containsExactly("alpha", "beta", "beta", "beta", "delta", "élan", "zeta");
    assertThat(rows(there)).doesNotHaveDuplicates();
    assertThat(rows(back)).containsExactlyElementsOf(rows(there));
    assertThat(there).hasSize(4);
  }

  @Test
  void a_search_ignores_case_and_looks_at_legal_names_and_cities() {
    ClientId client =
        create(new NewClient("Roti " + mark, "PT Pagi Rumah " + mark, "Labuan " + mark));

    assertThat(ids(("roti " + mark).toUpperCase(Locale.ROOT))).containsExactly(client);
    assertThat(ids("pagi rumah " + mark)).containsExactly(client);
    assertThat(ids("buan " + mark)).containsExactly(client);
  }

  @Test
  void wildcards_in_a_search_stand_for_themselves() {
    ClientId percent = fixtures.client("100% " + mark);
    fixtures.client("1000 " + mark);

    assertThat(ids("0% " + mark)).containsExactly(percent);
    assertThat(ids("_ " + mark)).isEmpty();
    assertThat(ids("! " + mark)).isEmpty();
  }

  @Test
  void a_standing_narrows_the_list_and_its_count() {
    fixtures.client("Active " + mark);
    ClientId restricted = fixtures.client("Restricted " + mark, "RESTRICTED");

    assertThat(find(mark, Standing.RESTRICTED, null, Direction.AFTER).clients())
        .extracting(ClientSummary::id)
        .containsExactly(restricted);
    assertThat(
            fixtures.as(staff, () -> register.count(new ClientFilter(mark, Standing.RESTRICTED))))
        .isEqualTo(1);
  }

  @Test
  void a_cursor_that_leads_nowhere_shows_the_first_page() {
    ClientId client = fixtures.client("Only " + mark);

    for (String cursor : List.of("nonsense", ClientId.next().toString(), client.toString())) {
      assertThat(find(mark, null, cursor, Direction.AFTER).clients())
          .extracting(ClientSummary::id)
          .containsExactly(client);
    }
  }

  @Test
  void a_new_client_begins_as_a_prospect() {
    ClientId client = create(new NewClient("  Kopi " + mark, "CV Kopi", "Bandung"));

    assertThat(find(mark, null, null, Direction.AFTER).clients())
        .singleElement()
        .satisfies(summary -> {
          assertThat(summary.id()).isEqualTo(client);
          assertThat(summary.name()).isEqualTo("Kopi " + mark);
          assertThat(summary.standing()).isEqualTo(Standing.PROSPECT);
        });
  }

  @Test
  void whoever_is_to_look_after_a_new_client_finds_it_among_his_own() {
    NewClient typed = new NewClient("Teh " + mark, "CV Teh", "Bandung");

    fixtures.as(staff, () -> register.create(typed, new NewOwner(staff.actor().id())));

    assertThat(
            fixtures.as(
                staff,
                () ->
                    list.find(
                        ClientQuery.ALL.withOwner(staff.actor().id()), null, Direction.AFTER, 5)))
        .extracting(ClientLines::lines, as(list(ClientLine.class)))
        .extracting(line -> line.client().name(), ClientLine::ownerName)
        .containsExactly(tuple("Teh " + mark, staff.actor().name()));
  }

  @Test
  void nobody_can_look_after_a_client_who_is_not_with_us() {
    NewClient typed = new NewClient("Teh " + mark, "CV Teh", "Bandung");
    Person member = fixtures.member(fixtures.client("Own " + mark), Role.OWNER);

    for (PersonId who : List.of(PersonId.next(), member.actor().id())) {
      assertThat(fixtures.as(staff, () -> register.create(typed, new NewOwner(who))))
          .isInstanceOf(CreateOutcome.OwnerUnknown.class);
    }
    assertThat(ids("Teh " + mark)).isEmpty();
  }

  @Test
  void the_same_business_is_not_taken_on_twice() {
    create(new NewClient("Teh " + mark, "CV Teh", "Bandung"));

    assertThat(
            fixtures.as(
                staff,
                () ->
                    register.create(
                        new NewClient(" TEH   " + mark, "cv  teh", "Medan"), NewOwner.NOBODY)))
        .isInstanceOfSatisfying(
            CreateOutcome.Refused.class,
            refused ->
                assertThat(refused.problems()).containsOnly(entry(Field.NAME, Problem.KNOWN)));
    assertThat(ids("Teh " + mark)).hasSize(1);
    create(new NewClient("Teh " + mark, "CV Teh Lain", "Bandung"));
  }

  @Test
  void what_is_missing_or_too_long_is_told_field_by_field() {
    NewClient typed = new NewClient(" ", "x".repeat(201), "Bandung");

    assertThat(fixtures.as(staff, () -> register.create(typed, NewOwner.NOBODY)))
        .isInstanceOfSatisfying(
            CreateOutcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .containsEntry(Field.NAME, Problem.MISSING)
                    .containsEntry(Field.LEGAL_NAME, Problem.TOO_LONG)
                    .hasSize(2));
  }

  @Test
  void what_nobody_sees_is_in_no_name() {
    NewClient typed = new NewClient("Toko\u202E okoT", "PT\u0000 Toko", "Bandung\u0007 Barat");

    assertThat(fixtures.as(staff, () -> register.create(typed, NewOwner.NOBODY)))
        .isInstanceOfSatisfying(
            CreateOutcome.Refused.class,
            refused -> assertThat(refused.problems()).hasSize(3).containsValue(Problem.UNSEEN));
  }

  @Test
  void a_name_in_which_nothing_shows_is_none() {
    NewClient typed = new NewClient("\u2800", "\u200D", "\u3164");

    assertThat(fixtures.as(staff, () -> register.create(typed, NewOwner.NOBODY)))
        .isInstanceOfSatisfying(
            CreateOutcome.Refused.class,
            refused -> assertThat(refused.problems().values()).containsOnly(Problem.MISSING));
  }

  @Test
  void the_list_is_for_staff_and_adding_for_those_who_onboard() {
    Person owner = fixtures.member(fixtures.client("Own " + mark), Role.OWNER);
    Person reviewer = fixtures.staff(Role.REVIEWER);

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(owner, () -> register.count(ClientFilter.all())));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() ->
            fixtures.as(
                reviewer, () -> register.create(new NewClient("A", "B", "C"), NewOwner.NOBODY)));
  }

  private List<ClientId> ids(String search) {
    return find(search, null, null, Direction.AFTER).clients().stream()
        .map(ClientSummary::id)
        .toList();
  }

  private ClientPage find(
      String search, @Nullable Standing standing, @Nullable String cursor, Direction direction) {
    return fixtures.as(
        staff, () -> register.find(new ClientFilter(search, standing), cursor, direction, 2));
  }

  private ClientId create(NewClient client) {
    return ((CreateOutcome.Created)
            fixtures.as(staff, () -> register.create(client, NewOwner.NOBODY)))
        .client();
  }

  private static List<ClientSummary> rows(List<ClientPage> pages) {
    return pages.stream().flatMap(page -> page.clients().stream()).toList();
  }
}
