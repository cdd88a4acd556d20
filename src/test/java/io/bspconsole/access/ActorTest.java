package io.bspconsole.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

  private final ClientId named = ClientId.next();
  private final ClientId other = ClientId.next();

  @Test
  void staff_who_are_narrowed_enter_their_clients_only() {
    Actor narrowed = narrowed(Role.values());

    assertThat(narrowed.mayEnter(named)).isTrue();
    assertThat(narrowed.mayEnter(other)).isFalse();
    assertThat(narrowed.seesAll()).isFalse();
  }

  @Test
  void their_roles_hold_in_their_clients_only() {
    Actor narrowed = narrowed(Role.REVIEWER);

    assertThat(narrowed.may(Permission.REVIEW_DECIDE, named)).isTrue();
    assertThat(narrowed.may(Permission.REVIEW_DECIDE, other)).isFalse();
    assertThat(narrowed.may(Permission.REVIEW_DECIDE)).isFalse();
    assertThat(narrowed.may(Permission.QUALITY_READ, named)).isFalse();
  }

  @Test
  void they_open_lists_and_may_do_nothing_in_every_client() {
    Actor narrowed = narrowed(Role.values());

    assertThat(narrowed.may(Permission.PORTFOLIO_READ)).isTrue();
    assertThat(narrowed.mayInAll(Permission.PORTFOLIO_READ)).isFalse();
    assertThat(narrowed.may(Permission.CLIENT_ONBOARD)).isFalse();
    assertThat(narrowed.may(Permission.AUDIT_EXPORT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Permission.PEOPLE_MANAGE,
        Permission.KEY_MANAGE,
        Permission.AUDIT_VERIFY,
        Permission.AUDIT_ERASE
      })
  void what_is_about_the_provider_is_none_of_theirs(String permission) {
    Actor narrowed = narrowed(Role.values());

    assertThat(narrowed.may(permission)).isFalse();
    assertThat(narrowed.may(permission, named)).isFalse();
    assertThat(narrowed.anywhere()).doesNotContain(permission);
  }

  @Test
  void a_permission_that_nobody_classified_is_none_of_theirs() {
    Actor narrowed =
        new Actor(
            PersonId.next(), "Staff", Set.of("NEW:READ"), new Reach.Named(Set.of(named)), Map.of());

    assertThat(narrowed.may("NEW:READ")).isFalse();
    assertThat(narrowed.may("NEW:READ", named)).isFalse();
    assertThat(narrowed.anywhere()).isEmpty();
  }

  private Actor narrowed(Role... roles) {
    Set<String> permissions = new HashSet<>();
    for (Role role : roles) {
      permissions.addAll(role.permissions());
    }
    return new Actor(
        PersonId.next(), "Staff", permissions, new Reach.Named(Set.of(named)), Map.of());
  }
}
