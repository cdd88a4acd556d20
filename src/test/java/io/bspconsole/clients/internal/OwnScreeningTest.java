package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.Checklist;
import io.bspconsole.clients.HitField;
import io.bspconsole.clients.ListKind;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileOutcome;
import io.bspconsole.clients.Screening;
import io.bspconsole.clients.ScreeningHit;
import io.bspconsole.clients.ScreeningState;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.Standings;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepState;
import io.bspconsole.clients.portfolio.ClientList;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.CreateOutcome;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueScreenings;
import io.bspconsole.clients.portfolio.ListOutcome;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.clients.portfolio.NewClient;
import io.bspconsole.clients.portfolio.NewOwner;
import io.bspconsole.clients.portfolio.ScreeningList;
import io.bspconsole.clients.portfolio.ScreeningLists;
import io.bspconsole.clients.portfolio.ScreeningProgress;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnScreeningTest extends IntegrationTest {

  @Autowired private OwnScreening worker;
  @Autowired private NumberStore numbers;
  @Autowired private DueScreenings due;
  @Autowired private Screening screening;
  @Autowired private ScreeningLists lists;
  @Autowired private ClientRegister register;
  @Autowired private ClientList clients;
  @Autowired private BusinessProfiles profiles;
  @Autowired private Standings standings;
  @Autowired private Checklist checklist;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private final List<ScreeningList> used = new ArrayList<>();
  private Person staff;
  private String word;

  @BeforeEach
  void begin() {
    staff = fixtures.staff(Role.ONBOARDING);
    word = "w" + Uuids.next().toString().substring(24);
  }

  @AfterEach
  void retire() {
    used.forEach(list -> fixtures.run(staff, () -> lists.retire(list)));
  }

  @Test
  void who_was_not_held_against_the_lists_is_named_until_it_was() {
    ClientId client = fixtures.client("!" + word, "PROSPECT");
    ScreeningProgress before = fixtures.as(staff, () -> lists.progress());
    fixtures.as(staff, () -> screening.screen(client));
    ScreeningProgress after = fixtures.as(staff, () -> lists.progress());

    assertThat(before.first()).contains(new ScreeningProgress.Waiting(client, "!" + word));
    assertThat(before.waiting()).isPositive().isLessThanOrEqualTo(before.clients());
    assertThat(after.first()).extracting(ScreeningProgress.Waiting::client).doesNotContain(client);
    assertThat(after.lastAt()).isNotNull();
  }

  @Test
  void who_is_gone_is_not_waited_for() {
    ClientId gone = fixtures.client("!" + word, "BARRED");

    assertThat(fixtures.as(staff, () -> lists.progress()).first())
        .extracting(ScreeningProgress.Waiting::client)
        .doesNotContain(gone);
  }

  @Test
  void a_new_list_opens_the_step_of_whom_it_names_and_nobody_presses_anything() {
    ClientId client = fixtures.client("Dana " + word, "PROSPECT");
    ClientId other = fixtures.client("Roti Pagi", "PROSPECT");
    fixtures.as(staff, () -> standings.advance(client, Advance.BEGIN, Advance.BEGIN.note()));
    fixtures.as(staff, () -> screening.choose(client, "RETAIL", ""));
    worker.round();
    assertThat(step(client)).isEqualTo(StepState.DONE);

    use("Dana " + word);
    worker.round();

    assertThat(step(client)).isEqualTo(StepState.OPEN);
    assertThat(state(client).hits()).extracting(ScreeningHit::entryName).contains("Dana " + word);
    assertThat(state(other).screenedAt()).isNotNull();
    assertThat(told(client)).isEqualTo(1);
    assertThat(told(other)).isZero();
    ClientQuery open = ClientQuery.ALL.withSearch(word).withDue(Due.SCREENING);
    assertThat(fixtures.as(staff, () -> clients.find(open, null, Direction.AFTER, 10)).lines())
        .extracting(line -> line.client().id())
        .containsExactly(client);
  }

  @Test
  void whoever_was_barred_is_caught_under_another_name_by_the_domain() {
    bar("", word + ".example");
    ClientId again = fixtures.client("Warung Melati", "PROSPECT");
    worker.round();
    assertThat(state(again).hits()).isEmpty();

    profile(again, "https://www." + word + ".example/toko", "");
    worker.round();

    assertThat(state(again).hits())
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.kind()).isEqualTo(ListKind.BANS);
          assertThat(hit.field()).isEqualTo(HitField.DOMAIN);
        });
    assertThat(told(again)).isEqualTo(1);
  }

  @Test
  void whoever_was_barred_is_caught_under_another_name_by_the_number() {
    bar("AHU-" + word, word + ".example");

    CreateOutcome taken =
        fixtures.as(
            staff,
            () ->
                register.create(
                    new NewClient("Warung", "CV Warung Melati", "Solo", "ID", "ahu " + word),
                    NewOwner.NOBODY));
    ClientId again = ((CreateOutcome.Created) taken).client();
    worker.round();

    assertThat(state(again).hits())
        .extracting(ScreeningHit::field)
        .containsExactly(HitField.REGISTRATION);
  }

  @Test
  void a_mailbox_that_everybody_may_have_says_nothing() {
    bar("", "gmail.com");
    ClientId other = fixtures.client("Kopi Sore", "PROSPECT");
    profile(other, "", "kopi@gmail.com");

    worker.round();

    assertThat(state(other).hits()).isEmpty();
  }

  @Test
  void two_nodes_at_once_find_it_once() {
    ClientId client = fixtures.client("Dana " + word, "PROSPECT");
    use("Dana " + word);

    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 3; i++) {
        nodes.execute(worker::round);
      }
    }

    assertThat(state(client).hits()).hasSize(1);
    assertThat(told(client)).isEqualTo(1);
  }

  @Test
  void clients_are_due_until_they_were_held_against_what_came_last() {
    ClientId client = fixtures.client("Dana " + word, "PROSPECT");
    ClientId left = fixtures.client("Dana " + word, "LEFT");
    long before = due.round();
    assertThat(due.isDue(client, before)).isTrue();
    worker.round();
    assertThat(due.isDue(client, before)).isFalse();

    use("Somebody " + word);

    assertThat(due.round()).isGreaterThan(before);
    assertThat(due.isDue(client, due.round())).isTrue();
    worker.round();
    assertThat(due.isDue(client, due.round())).isFalse();
    assertThat(state(left).screenedAt()).isNull();
  }

  @Test
  void whoever_was_barred_is_caught_under_another_name_by_a_number_at_whatsapp() {
    String number = "+62 8" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    ClientId before = fixtures.client("Pinjaman " + word);
    listed(before, "+62 21 5550 0001");
    listed(before, number);
    bar(before, "", word + ".example");
    ClientId again = fixtures.client("Warung Melati", "PROSPECT");
    worker.round();
    assertThat(state(again).hits()).isEmpty();

    listed(again, number);
    worker.round();

    assertThat(state(again).hits())
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.kind()).isEqualTo(ListKind.BANS);
          assertThat(hit.field()).isEqualTo(HitField.PHONE);
        });
  }

  /** As if Meta's list of an account of the client had come with this number. */
  private void listed(ClientId client, String number) {
    Account account = fixtures.waba(client);
    Instant now = Instant.now();
    DueAccount claim =
        new DueAccount(
            Matter.NUMBERS, client, account.id(), account.metaId(), now, 0, 0, now.plusSeconds(60));
    MetaNumber listed =
        new MetaNumber(Fixtures.metaId(), number, "Warung", "CONNECTED", "GREEN", "TIER_2K");
    ClientScope.run(client, () -> numbers.store(claim, List.of(listed)));
  }

  private void bar(String number, String domain) {
    bar(fixtures.client("Pinjaman " + word), number, domain);
  }

  private void bar(ClientId barred, String number, String domain) {
    jdbc.sql("UPDATE client SET registration_number = ? WHERE id = ?")
        .params(number, Uuids.bytes(barred.value()))
        .update();
    profile(barred, "", "admin@" + domain);
    fixtures.as(
        fixtures.staff(Role.MANAGER),
        () ->
            standings.intervene(
                barred,
                Intervention.BAR,
                StandingNote.of(
                    StandingReason.PROHIBITED_TRADE,
                    List.of(new ClauseCode("P4.6")),
                    "Payday loans")));
  }

  private void profile(ClientId client, String website, String email) {
    ProfileForm form = new ProfileForm("Nama " + client, "", "", null, email, website, "", "");
    assertThat(
            fixtures.as(fixtures.member(client, Role.OWNER), () -> profiles.save(client, form, 0)))
        .isInstanceOf(ProfileOutcome.Stored.class);
  }

  private void use(String name) {
    ListOutcome outcome =
        fixtures.as(staff, () -> lists.add(ListKind.SANCTIONS, "List " + word, "name\n" + name));
    used.add(((ListOutcome.Kept) outcome).list());
  }

  private StepState step(ClientId client) {
    return fixtures.as(staff, () -> checklist.of(client)).stream()
        .filter(it -> it.step().code() == StepCode.SCREENING)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private ScreeningState state(ClientId client) {
    return fixtures.as(staff, () -> screening.of(client));
  }

  private long told(ClientId client) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM audit_entry WHERE chain_id = ? AND action = 'CLIENT_SCREENED'")
        .param(Uuids.bytes(client.value()))
        .query(Long.class)
        .single();
  }
}
