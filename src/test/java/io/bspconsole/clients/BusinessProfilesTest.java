package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class BusinessProfilesTest extends IntegrationTest {

  private static final ProfileForm COMPLETE =
      new ProfileForm(
          "Roti Pagi",
          "Bread, every morning.",
          "Jalan Mawar 7, Surabaya",
          Vertical.GROCERY,
          "halo@rotipagi.example",
          "https://rotipagi.example",
          "031 5550 1234",
          "Bu Sari, every day from 6 to 14");

  @Autowired private BusinessProfiles profiles;
  @Autowired private Fixtures fixtures;
  @Autowired private JdbcClient jdbc;

  private ClientId client;
  private Person owner;

  @BeforeEach
  void take_a_client_on() {
    client = fixtures.client("Roti Pagi");
    owner = fixtures.member(client, Role.OWNER);
  }

  @Test
  void before_the_first_save_it_carries_the_name_of_the_client() {
    BusinessProfile profile = get();

    assertThat(profile.form()).isEqualTo(ProfileForm.named("Roti Pagi"));
    assertThat(profile.revision()).isZero();
    assertThat(profile.isPublished()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"LEFT", "BARRED"})
  void the_profile_of_a_client_that_is_gone_stays_as_it_is(Standing standing) {
    fixtures.as(owner, () -> profiles.publish(client, COMPLETE, 0));
    BusinessProfile before = get();
    jdbc.sql("UPDATE client SET standing = ? WHERE id = ?")
        .params(standing.name(), Uuids.bytes(client.value()))
        .update();
    ProfileOutcome over = new ProfileOutcome.Over(standing);

    assertThat(fixtures.as(owner, () -> profiles.save(client, ProfileForm.named("Other"), 1)))
        .isEqualTo(over);
    assertThat(fixtures.as(owner, () -> profiles.publish(client, ProfileForm.named("Other"), 1)))
        .isInstanceOf(ProfileOutcome.Refused.class);
    assertThat(fixtures.as(owner, () -> profiles.publish(client, COMPLETE, 1))).isEqualTo(over);
    assertThat(fixtures.as(owner, () -> profiles.attest(client))).isEqualTo(over);
    assertThat(get()).isEqualTo(before);
  }

  @Test
  void an_unfinished_profile_is_kept_as_typed() {
    ProfileForm half = new ProfileForm("Roti", "", "", null, "", "", "", "");

    assertThat(save(half, 0)).isInstanceOf(ProfileOutcome.Stored.class);

    assertThat(get().form()).isEqualTo(half);
    assertThat(get().revision()).isEqualTo(1);
    assertThat(get().updatedByName()).isEqualTo(owner.actor().name());
  }

  @Test
  void publishing_without_reach_changes_nothing_and_names_the_clause() {
    ProfileOutcome outcome = publish(ProfileForm.named("Roti Pagi"), 0);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ProfileOutcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.clause()).hasToString("P1.2")));
    assertThat(get().revision()).isZero();
  }

  @Test
  void a_complete_profile_is_published_with_its_phone_number_in_one_form() {
    publish(COMPLETE, 0);

    assertThat(get().isPublished()).isTrue();
    assertThat(get().form().phone()).isEqualTo("+623155501234");
    assertThat(get().form().vertical()).isEqualTo(Vertical.GROCERY);
  }

  @Test
  void an_edit_makes_a_published_profile_a_draft_again() {
    publish(COMPLETE, 0);
    ProfileForm shorter = new ProfileForm("Roti Pagi", "", "", null, "", "", "", "");

    save(shorter, 1);

    assertThat(get().isPublished()).isFalse();
  }

  @Test
  void saving_what_stands_there_already_leaves_it_published() {
    publish(COMPLETE, 0);

    save(get().form(), 1);

    assertThat(get().isPublished()).isTrue();
  }

  @Test
  void a_stale_save_is_answered_with_what_stands_there_now() {
    save(ProfileForm.named("First"), 0);
    save(ProfileForm.named("Second"), 1);

    assertThat(save(ProfileForm.named("Third"), 1))
        .isInstanceOfSatisfying(
            ProfileOutcome.Conflict.class,
            conflict -> {
              assertThat(conflict.current().form().displayName()).isEqualTo("Second");
              assertThat(conflict.current().revision()).isEqualTo(2);
            });
    assertThat(get().form().displayName()).isEqualTo("Second");
  }

  @Test
  void of_two_first_saves_at_once_one_is_stored_and_the_other_is_asked() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<ProfileOutcome> first = () -> save(ProfileForm.named("One"), 0);
      Callable<ProfileOutcome> second = () -> save(ProfileForm.named("Two"), 0);
      List<Future<ProfileOutcome>> outcomes = threads.invokeAll(List.of(first, second));

      assertThat(outcomes)
          .extracting(Future::resultNow)
          .hasOnlyElementsOfTypes(ProfileOutcome.Stored.class, ProfileOutcome.Conflict.class)
          .haveExactly(1, new Condition<>(ProfileOutcome.Stored.class::isInstance, "stored"));
    }
  }

  @Test
  void the_profile_of_another_client_is_neither_read_nor_written() {
    ClientId other = fixtures.client("Kopi Tanjung");
    Person stranger = fixtures.member(other, Role.OWNER);
    publish(COMPLETE, 0);

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(stranger, () -> profiles.get(client)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(stranger, () -> profiles.save(client, COMPLETE, 1)));
    assertThat(fixtures.as(stranger, () -> profiles.get(other)).form())
        .isEqualTo(ProfileForm.named("Kopi Tanjung"));
  }

  @Test
  void who_only_reads_cannot_write() {
    Person viewer = fixtures.member(client, Role.VIEWER);

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(viewer, () -> profiles.save(client, COMPLETE, 0)));
  }

  private BusinessProfile get() {
    return fixtures.as(owner, () -> profiles.get(client));
  }

  private ProfileOutcome save(ProfileForm form, int revision) {
    return fixtures.as(owner, () -> profiles.save(client, form, revision));
  }

  private ProfileOutcome publish(ProfileForm form, int revision) {
    return fixtures.as(owner, () -> profiles.publish(client, form, revision));
  }
}
