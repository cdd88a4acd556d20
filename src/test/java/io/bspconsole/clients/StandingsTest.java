package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingOutcome.Problem;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StandingsTest extends IntegrationTest {

  private static final StandingNote SPAM =
      StandingNote.of(
          StandingReason.VIOLATION, List.of(new ClauseCode("P1.5")), "Three complaints in a day.");

  @Autowired private Standings standings;
  @Autowired private ClientStandings known;
  @Autowired private ClientTrail trail;
  @Autowired private Fixtures fixtures;
  @Autowired private Mailbox mailbox;

  private Person manager;

  @BeforeEach
  void hire() {
    manager = fixtures.staff(Role.MANAGER);
  }

  @Test
  void a_move_is_written_down_and_told_with_why_and_by_whom() {
    ClientId client = fixtures.client("Toko Uji");

    assertThat(intervene(client, Intervention.RESTRICT, SPAM))
        .isEqualTo(new StandingOutcome.Changed(Standing.RESTRICTED));

    assertThat(known.of(client)).isEqualTo(Standing.RESTRICTED);
    assertThat(fixtures.as(manager, () -> standings.history(client)))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.from()).isEqualTo(Standing.ACTIVE);
          assertThat(change.note()).isEqualTo(SPAM);
          assertThat(change.byName()).isEqualTo(manager.actor().name());
        });
    assertThat(fixtures.as(manager, () -> trail.find(client, TrailFilter.ALL, null, 10)).entries())
        .extracting(Entry::action)
        .containsExactly("STANDING_CHANGED");
  }

  @Test
  void owners_and_authors_are_mailed_at_once_when_it_stops_what_is_sent_and_when_it_goes_on() {
    ClientId client = fixtures.client("Toko Surat");
    Person owner = fixtures.member(client, Role.OWNER);
    Person author = fixtures.member(client, Role.AUTHOR);
    Person viewer = fixtures.member(client, Role.VIEWER);

    intervene(client, Intervention.WATCH, StandingNote.of(StandingReason.QUALITY));
    assertThat(mailbox.count(owner.email())).isZero();
    intervene(client, Intervention.RESTRICT, SPAM);
    assertThat(mailbox.last(owner.email()).subject()).startsWith("Toko Surat: ");
    assertThat(mailbox.last(author.email()).body())
        .contains("§" + SPAM.clauses().getFirst(), SPAM.comment(), "/clients/" + client);
    intervene(client, Intervention.WATCH, StandingNote.of(StandingReason.REMEDIED));

    assertThat(mailbox.count(owner.email())).isEqualTo(2);
    assertThat(mailbox.count(viewer.email())).isZero();
  }

  @Test
  void a_clause_that_the_edition_does_not_have_is_refused_and_nothing_changes() {
    ClientId client = fixtures.client("Toko Uji");
    StandingNote odd =
        StandingNote.of(StandingReason.VIOLATION, List.of(new ClauseCode("P9.9")), "Why");

    assertThat(intervene(client, Intervention.SUSPEND, odd))
        .isInstanceOfSatisfying(
            StandingOutcome.Refused.class,
            refused -> assertThat(refused.problems()).containsExactly(Problem.CLAUSE_UNKNOWN));
    assertThat(known.of(client)).isEqualTo(Standing.ACTIVE);
    assertThat(fixtures.as(manager, () -> standings.history(client))).isEmpty();
  }

  @Test
  void nobody_is_led_on_from_a_bar() {
    ClientId client = fixtures.client("Toko Uji", "BARRED");

    assertThat(intervene(client, Intervention.REINSTATE, StandingNote.of(StandingReason.REMEDIED)))
        .isEqualTo(new StandingOutcome.NotFromHere(Standing.BARRED));
  }

  @Test
  void a_prospect_begins_onboarding_before_it_is_activated() {
    ClientId client = fixtures.client("Toko Uji", "PROSPECT");
    Person staff = fixtures.staff(Role.ONBOARDING);

    assertThat(
            fixtures.as(
                staff, () -> standings.advance(client, Advance.ACTIVATE, Advance.ACTIVATE.note())))
        .isEqualTo(new StandingOutcome.NotFromHere(Standing.PROSPECT));
    assertThat(
            fixtures.as(
                staff, () -> standings.advance(client, Advance.BEGIN, Advance.BEGIN.note())))
        .isEqualTo(new StandingOutcome.Changed(Standing.ONBOARDING));
  }

  private StandingOutcome intervene(ClientId client, Intervention move, StandingNote note) {
    return fixtures.as(manager, () -> standings.intervene(client, move, note));
  }
}
