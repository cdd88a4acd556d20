package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.portfolio.CatalogueOutcome;
import io.bspconsole.clients.portfolio.ClientOwners;
import io.bspconsole.clients.portfolio.NewOwner;
import io.bspconsole.clients.portfolio.StepCatalogue;
import io.bspconsole.clients.portfolio.StepDraft;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever saves what stands there already changes nothing, and nobody reads of it later. */
class UnchangedSavesTest extends IntegrationTest {

  @Autowired private Standings standings;
  @Autowired private Checklist checklist;
  @Autowired private Screening screening;
  @Autowired private BusinessProfiles profiles;
  @Autowired private ClientOwners owners;
  @Autowired private StepCatalogue catalogue;
  @Autowired private ClientTrail trail;
  @Autowired private Fixtures fixtures;

  private ClientId client;
  private Person staff;

  @BeforeEach
  void begin() {
    client = fixtures.client("Batik " + Uuids.next(), "PROSPECT");
    staff = fixtures.staff(Role.ONBOARDING);
    as(() -> standings.advance(client, Advance.BEGIN, Advance.BEGIN.note()));
  }

  @Test
  void a_step() {
    ClientStep step = step();
    StepForm form =
        new StepForm(
            StepState.DONE,
            Party.CLIENT,
            staff.actor().id(),
            step.dueOn(),
            "Seen",
            step.revision());
    assertThat(as(() -> checklist.keep(client, step.step().id(), form)))
        .isInstanceOf(StepOutcome.Kept.class);
    int told = told();

    ClientStep kept = step();
    assertThat(as(() -> checklist.keep(client, kept.step().id(), StepForm.of(kept))))
        .isEqualTo(new StepOutcome.Unchanged(kept));

    assertThat(told()).isEqualTo(told);
    assertThat(step()).isEqualTo(kept);
  }

  @Test
  void a_trade() {
    as(() -> screening.choose(client, "GAMBLING", "Licence 7"));
    int told = told();

    assertThat(as(() -> screening.choose(client, "GAMBLING", " Licence 7 ")))
        .isInstanceOf(TradeOutcome.Unchanged.class);
    assertThat(told()).isEqualTo(told);

    assertThat(as(() -> screening.choose(client, "GAMBLING", "Licence 8")))
        .isInstanceOf(TradeOutcome.Chosen.class);
    assertThat(told()).isEqualTo(told + 1);
  }

  @Test
  void a_profile_saved_or_published() {
    ProfileForm form =
        new ProfileForm("Batik", "", "", null, "halo@batik.example", "", "", "Bu Sari");
    as(() -> profiles.save(client, form, 0));
    int told = told();

    assertThat(as(() -> profiles.save(client, form, 1)))
        .isInstanceOf(ProfileOutcome.Unchanged.class);
    assertThat(told()).isEqualTo(told);

    assertThat(as(() -> profiles.publish(client, form, 1)))
        .isInstanceOf(ProfileOutcome.Stored.class);
    assertThat(as(() -> profiles.publish(client, form, 2)))
        .isInstanceOf(ProfileOutcome.Unchanged.class);
    assertThat(as(() -> profiles.get(client)).isPublished()).isTrue();
    assertThat(told()).isEqualTo(told + 1);
  }

  @Test
  void an_owner() {
    NewOwner owner = new NewOwner(staff.actor().id());
    assertThat(as(() -> owners.assign(Set.of(client), owner))).isEqualTo(1);
    int told = told();

    assertThat(as(() -> owners.assign(Set.of(client), owner))).isZero();
    assertThat(told()).isEqualTo(told);

    assertThat(as(() -> owners.assign(Set.of(client), NewOwner.NOBODY))).isEqualTo(1);
    assertThat(as(() -> owners.assign(Set.of(client), NewOwner.NOBODY))).isZero();
    assertThat(told()).isEqualTo(told + 1);
  }

  @Test
  void a_step_of_the_provider_s_list() {
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    Step step = fixtures.as(administrator, catalogue::all).getFirst();
    StepDraft draft =
        new StepDraft(
            step.title(),
            step.detail(),
            step.clauses(),
            step.waitsFor(),
            step.days(),
            step.mandatory());

    assertThat(
            fixtures.as(administrator, () -> catalogue.change(step.id(), draft, step.revision())))
        .isInstanceOf(CatalogueOutcome.Unchanged.class);

    assertThat(fixtures.as(administrator, catalogue::all).getFirst()).isEqualTo(step);
  }

  private ClientStep step() {
    return as(() -> checklist.of(client)).stream()
        .filter(it -> !it.step().code().ticksItself())
        .findFirst()
        .orElseThrow();
  }

  private int told() {
    return as(() -> trail.find(client, TrailFilter.ALL, null, 100)).entries().size();
  }

  private <T> T as(Supplier<T> call) {
    return fixtures.as(staff, call);
  }
}
