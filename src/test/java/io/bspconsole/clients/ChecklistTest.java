package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StepOutcome.Problem;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChecklistTest extends IntegrationTest {

  private static final ProfileForm REACHABLE =
      new ProfileForm("Batik", "", "", null, "halo@batik.example", "", "", "Pak Budi");

  @Autowired private Checklist checklist;
  @Autowired private Standings standings;
  @Autowired private PolicyAcceptances acceptances;
  @Autowired private BusinessProfiles profiles;
  @Autowired private Wabas wabas;
  @Autowired private Screening screening;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private ClientId client;
  private Person staff;
  private Person owner;

  @BeforeEach
  void begin() {
    client = fixtures.client("Batik " + Uuids.next(), "PROSPECT");
    staff = fixtures.staff(Role.ONBOARDING);
    owner = fixtures.member(client, Role.OWNER);
    advance(Advance.BEGIN);
  }

  @Test
  void two_people_take_a_prospect_to_active() {
    assertThat(advance(Advance.ACTIVATE)).isInstanceOf(StandingOutcome.Missing.class);

    fixtures.as(owner, () -> acceptances.accept(client));
    fixtures.as(owner, () -> profiles.publish(client, REACHABLE, 0));
    fixtures.as(staff, () -> wabas.connect(client, Fixtures.metaId(), "Utama"));
    fixtures.as(staff, () -> screening.screen(client));
    fixtures.as(staff, () -> screening.choose(client, "RETAIL", ""));
    assertThat(state(StepCode.SCREENING)).isEqualTo(StepState.DONE);
    assertThat(state(StepCode.POLICY_ACCEPTANCE)).isEqualTo(StepState.DONE);
    assertThat(state(StepCode.BUSINESS_PROFILE)).isEqualTo(StepState.DONE);
    assertThat(state(StepCode.ACCOUNT)).isEqualTo(StepState.DONE);
    for (ClientStep step : steps()) {
      if (!step.state().isSettled()) {
        boolean byHand = !step.step().code().ticksItself();
        StepOutcome outcome =
            keep(step, byHand ? StepState.DONE : StepState.WAIVED, "Seen on paper");
        // The console may have read the numbers in between, and ticked their step itself.
        assertThat(outcome)
            .satisfiesAnyOf(
                it -> assertThat(it).isInstanceOf(StepOutcome.Kept.class),
                it ->
                    assertThat(((StepOutcome.Conflict) it).current().state().isSettled()).isTrue());
      }
    }

    assertThat(advance(Advance.ACTIVATE)).isEqualTo(new StandingOutcome.Changed(Standing.ACTIVE));
    assertThat(fixtures.as(staff, () -> acceptances.of(client)))
        .singleElement()
        .satisfies(it -> assertThat(it.byName()).isEqualTo(owner.actor().name()));
    assertThat(fixtures.as(staff, () -> standings.history(client)))
        .extracting(StandingChange::to)
        .containsExactly(Standing.ACTIVE, Standing.ONBOARDING);
  }

  @Test
  void a_profile_that_is_edited_again_opens_its_step_again() {
    BusinessProfile published =
        ((ProfileOutcome.Stored) fixtures.as(owner, () -> profiles.publish(client, REACHABLE, 0)))
            .profile();
    assertThat(state(StepCode.BUSINESS_PROFILE)).isEqualTo(StepState.DONE);

    fixtures.as(
        owner, () -> profiles.save(client, ProfileForm.named("Other"), published.revision()));

    assertThat(state(StepCode.BUSINESS_PROFILE)).isEqualTo(StepState.OPEN);
  }

  @Test
  void what_the_policy_asks_of_everybody_is_neither_waived_nor_ticked_by_hand() {
    assertThat(keep(step(StepCode.POLICY_ACCEPTANCE), StepState.WAIVED, "No time"))
        .isEqualTo(refused(Problem.NOT_WAIVABLE));
    assertThat(keep(step(StepCode.POLICY_ACCEPTANCE), StepState.DONE, "Said yes by phone"))
        .isEqualTo(refused(Problem.TICKS_ITSELF));
    assertThat(keep(step(StepCode.ESCALATION), StepState.WAIVED, " "))
        .isEqualTo(refused(Problem.NOTE_MISSING));
  }

  @Test
  void who_saves_second_is_told() {
    ClientStep seen = step(StepCode.ESCALATION);
    keep(seen, StepState.DONE, "Phone and mail");

    assertThat(keep(seen, StepState.OPEN, "Nothing yet")).isInstanceOf(StepOutcome.Conflict.class);
    assertThat(state(StepCode.ESCALATION)).isEqualTo(StepState.DONE);
  }

  @Test
  void the_register_knows_how_far_a_client_is_and_forgets_it_once_it_left() {
    ClientStep first = steps().getFirst();
    assertThat(stored("waits_for")).isEqualTo(first.waitsFor().name());

    Person manager = fixtures.staff(Role.MANAGER);
    fixtures.as(
        manager,
        () ->
            standings.intervene(
                client, Intervention.LEAVE, StandingNote.of(StandingReason.CLIENT_WISH)));

    assertThat(stored("waits_for")).isEmpty();
    assertThat(stored("next_due")).isEqualTo("9999-12-31");
  }

  private static StepOutcome refused(Problem problem) {
    return new StepOutcome.Refused(java.util.Set.of(problem));
  }

  private String stored(String column) {
    return jdbc.sql("SELECT " + column + " FROM client WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query(String.class)
        .single();
  }

  private StandingOutcome advance(Advance move) {
    return fixtures.as(staff, () -> standings.advance(client, move, move.note()));
  }

  private StepOutcome keep(ClientStep step, StepState state, String note) {
    StepForm form = new StepForm(state, step.waitsFor(), null, step.dueOn(), note, step.revision());
    return fixtures.as(staff, () -> checklist.keep(client, step.step().id(), form));
  }

  private List<ClientStep> steps() {
    return fixtures.as(staff, () -> checklist.of(client));
  }

  private StepState state(StepCode code) {
    return step(code).state();
  }

  private ClientStep step(StepCode code) {
    return steps().stream().filter(step -> step.step().code() == code).findFirst().orElseThrow();
  }
}
