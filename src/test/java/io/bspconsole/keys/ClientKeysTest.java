package io.bspconsole.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.keys.MakeOutcome.Problem;
import io.bspconsole.keys.internal.KeyRows;
import io.bspconsole.keys.portfolio.AllKeys;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class ClientKeysTest extends IntegrationTest {

  private static final Set<KeyRight> CHECK = Set.of(KeyRight.CHECK_TEMPLATES);

  @Autowired private ClientKeys clientKeys;
  @Autowired private AllKeys allKeys;
  @Autowired private KeyRows rows;
  @Autowired private Fixtures fixtures;
  @Autowired private ApplicationEvents events;

  private ClientId client;
  private Person owner;
  private Person administrator;

  @BeforeEach
  void meet() {
    client = fixtures.client("Roti Pagi");
    owner = fixtures.member(client, Role.OWNER);
    administrator = fixtures.staff(Role.ADMINISTRATOR);
  }

  @Test
  void an_owner_makes_a_key_that_works_at_once() {
    MakeOutcome.Made made = make("Orders", CHECK, Duration.ofDays(30));

    assertThat(rows.find(made.secret()))
        .hasValueSatisfying(key -> assertThat(key.actor().clients()).containsExactly(client));
    KeySummary key = listed().getFirst();
    assertThat(key.name()).isEqualTo("Orders");
    assertThat(key.label()).isEqualTo(made.secret().label());
    assertThat(key.state()).isEqualTo(KeyState.NEVER_USED);
    assertThat(key.madeBy()).isEqualTo(owner.actor().name());
    assertThat(key.expiresAt()).isEqualTo(key.madeAt().plus(Duration.ofDays(30)));
    assertThat(events.stream(KeyMade.class))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.key()).isEqualTo(made.key());
          assertThat(event.scope()).isEqualTo(KeyScope.client(client));
          assertThat(event.by()).isEqualTo(owner.actor().id());
          assertThat(event.toString()).doesNotContain(made.secret().value());
        });
  }

  @Test
  void a_key_without_name_or_rights_is_refused_with_every_problem() {
    assertThat(makeOutcome(" ", Set.of(), null))
        .isEqualTo(new MakeOutcome.Refused(Set.of(Problem.NAME_MISSING, Problem.NO_RIGHT)));
    assertThat(makeOutcome("x".repeat(121), CHECK, null))
        .isEqualTo(new MakeOutcome.Refused(Set.of(Problem.NAME_TOO_LONG)));
  }

  @Test
  void a_key_for_a_client_that_does_not_exist_is_not_made() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            fixtures.as(
                administrator,
                () -> allKeys.make(new NewKey("Nobody’s", CHECK, null), ClientId.next())));
  }

  @Test
  void an_owner_neither_sees_nor_revokes_keys_of_the_provider_or_of_another_client() {
    KeyId providers = providersKeyFor(client);
    ClientId other = fixtures.client("Toko Lain");
    Person stranger = fixtures.member(other, Role.OWNER);
    KeyId own = make("Orders", CHECK, null).key();

    assertThat(listed()).extracting(KeySummary::id).containsExactly(own);
    assertThat(fixtures.as(stranger, () -> clientKeys.find(other, KeyFilter.ALL, null, 10)).keys())
        .isEmpty();
    assertNotFound(owner, client, providers);
    assertNotFound(stranger, other, own);
    assertNotFound(stranger, client, own);
  }

  @Test
  void a_revoked_key_is_refused_and_the_list_says_by_whom_and_why() {
    MakeOutcome.Made made = make("Orders", CHECK, null);

    assertThat(revoke(owner, made.key(), " Leaked into a log "))
        .isEqualTo(new RevokeOutcome.Revoked("Orders"));

    assertThat(rows.find(made.secret())).isEmpty();
    KeySummary key = listed().getFirst();
    assertThat(key.state()).isEqualTo(KeyState.REVOKED);
    assertThat(key.revocation())
        .satisfies(revocation -> {
          assertThat(revocation.byName()).isEqualTo(owner.actor().name());
          assertThat(revocation.reason()).isEqualTo("Leaked into a log");
        });
    assertThat(events.stream(KeyRevoked.class))
        .singleElement()
        .satisfies(event -> assertThat(event.reason()).isEqualTo("Leaked into a log"));
  }

  @Test
  void who_revokes_second_learns_of_the_first() {
    KeyId key = make("Orders", CHECK, null).key();
    revoke(owner, key, "Leaked");

    assertThat(fixtures.as(administrator, () -> allKeys.revoke(key, "Leaked too")))
        .isInstanceOfSatisfying(
            RevokeOutcome.AlreadyRevoked.class,
            already -> assertThat(already.earlier().reason()).isEqualTo("Leaked"));
  }

  @Test
  void nobody_revokes_without_a_reason() {
    KeyId key = make("Orders", CHECK, null).key();

    assertThat(revoke(owner, key, "  ")).isInstanceOf(RevokeOutcome.UnusableReason.class);
    assertThat(revoke(owner, key, "x".repeat(301)))
        .isInstanceOf(RevokeOutcome.UnusableReason.class);
    assertThat(listed().getFirst().state().works()).isTrue();
  }

  @Test
  void an_administrator_can_take_back_a_key_of_a_client() {
    KeyId key = make("Orders", CHECK, null).key();

    assertThat(fixtures.as(administrator, () -> allKeys.revoke(key, "Found in public code")))
        .isInstanceOf(RevokeOutcome.Revoked.class);
  }

  @Test
  void a_list_is_read_page_by_page_in_both_directions_and_by_state() {
    for (int number = 1; number <= 5; number++) {
      make("Key " + number, CHECK, Duration.ofDays(number == 3 ? 7 : 30));
    }
    KeyPage first = page(KeyFilter.ALL, null);
    KeyPage second = page(KeyFilter.ALL, first.older());
    KeyPage third = page(KeyFilter.ALL, second.older());

    assertThat(names(first)).containsExactly("Key 5", "Key 4");
    assertThat(first.newer()).isNull();
    assertThat(names(second)).containsExactly("Key 3", "Key 2");
    assertThat(names(third)).containsExactly("Key 1");
    assertThat(third.older()).isNull();
    assertThat(page(KeyFilter.ALL, third.newer())).isEqualTo(second);
    assertThat(names(page(new KeyFilter("", KeyState.EXPIRES_SOON, null), null)))
        .containsExactly("Key 3");
    assertThat(names(page(new KeyFilter("key 4", null, null), null))).containsExactly("Key 4");
  }

  private KeyPage page(KeyFilter filter, @Nullable KeyPosition position) {
    return fixtures.as(owner, () -> clientKeys.find(client, filter, position, 2));
  }

  private static List<String> names(KeyPage page) {
    return page.keys().stream().map(KeySummary::name).toList();
  }

  private KeyId providersKeyFor(ClientId only) {
    return fixtures.as(
        administrator,
        () ->
            allKeys.make(new NewKey("The provider’s", CHECK, null), only)
                    instanceof MakeOutcome.Made made
                ? made.key()
                : KeyId.next());
  }

  private void assertNotFound(Person person, ClientId in, KeyId key) {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(person, () -> clientKeys.revoke(in, key, "Mine now")));
  }

  private RevokeOutcome revoke(Person person, KeyId key, String reason) {
    return fixtures.as(person, () -> clientKeys.revoke(client, key, reason));
  }

  private MakeOutcome.Made make(String name, Set<KeyRight> rights, @Nullable Duration lifetime) {
    return (MakeOutcome.Made) makeOutcome(name, rights, lifetime);
  }

  private MakeOutcome makeOutcome(String name, Set<KeyRight> rights, @Nullable Duration lifetime) {
    return fixtures.as(owner, () -> clientKeys.make(client, new NewKey(name, rights, lifetime)));
  }

  private List<KeySummary> listed() {
    return fixtures.as(owner, () -> clientKeys.find(client, KeyFilter.ALL, null, 10)).keys();
  }
}
