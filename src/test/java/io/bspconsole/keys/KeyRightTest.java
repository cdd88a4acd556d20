package io.bspconsole.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRightTest {

  private static final ClientId CLIENT = ClientId.next();
  private static final Set<KeyRight> ALL = EnumSet.allOf(KeyRight.class);

  @ParameterizedTest
  @EnumSource(KeyRight.class)
  void no_right_lets_a_key_decide_on_reviews_or_make_keys(KeyRight right) {
    for (KeyScope scope : Set.of(KeyScope.provider(null), KeyScope.client(CLIENT))) {
      assertThat(right.permissions(scope))
          .isNotEmpty()
          .doesNotContain(
              Permission.REVIEW_DECIDE, Permission.KEY_MANAGE, Permission.CLIENT_KEY_MANAGE);
    }
  }

  @Test
  void nobody_gives_a_key_what_he_may_not_do_himself() {
    assertThat(KeyRight.offered(staff(Role.REVIEWER), KeyScope.provider(null)))
        .doesNotContain(KeyRight.WRITE_TEMPLATES, KeyRight.SUBMIT_TEMPLATES);
    assertThat(KeyRight.offered(member(Role.OWNER), KeyScope.client(CLIENT))).isEqualTo(ALL);
    assertThat(KeyRight.offered(member(Role.OWNER), KeyScope.client(ClientId.next()))).isEmpty();
    assertThat(KeyRight.offered(member(Role.OWNER), KeyScope.provider(null))).isEmpty();
  }

  @Test
  void whoever_manages_the_providers_keys_gives_them_all_that_they_may_have_and_clients_none() {
    Actor administrator = staff(Role.ADMINISTRATOR);
    assertThat(KeyRight.offered(administrator, KeyScope.provider(null))).isEqualTo(ALL);
    assertThat(KeyRight.offered(administrator, KeyScope.provider(CLIENT))).isEqualTo(ALL);
    assertThat(KeyRight.offered(administrator, KeyScope.client(CLIENT)))
        .doesNotContain(KeyRight.WRITE_TEMPLATES, KeyRight.SUBMIT_TEMPLATES);
  }

  @Test
  void nobody_makes_a_key_for_more_clients_than_he_sees() {
    Actor narrowed =
        new Actor(
            PersonId.next(),
            "Staff",
            Role.ADMINISTRATOR.permissions(),
            new Reach.Named(Set.of(CLIENT)),
            Map.of());

    assertThat(KeyRight.offered(narrowed, KeyScope.provider(null))).isEmpty();
    assertThat(KeyRight.offered(narrowed, KeyScope.provider(ClientId.next()))).isEmpty();
    assertThat(KeyRight.offered(narrowed, KeyScope.provider(CLIENT)))
        .contains(KeyRight.READ_CLIENTS);
  }

  @Test
  void a_key_of_a_client_never_gets_what_only_the_provider_has() {
    assertThat(KeyRight.permissions(ALL, KeyScope.client(CLIENT)))
        .isSubsetOf(Role.OWNER.permissions());
  }

  @Test
  void a_key_of_the_provider_for_one_client_reads_no_list_of_all() {
    assertThat(KeyRight.permissions(ALL, KeyScope.provider(null)))
        .contains(Permission.PORTFOLIO_READ);
    assertThat(KeyRight.permissions(ALL, KeyScope.provider(CLIENT)))
        .doesNotContain(Permission.PORTFOLIO_READ);
  }

  private static Actor staff(Role role) {
    return new Actor(PersonId.next(), "Staff", role.permissions(), Map.of());
  }

  private static Actor member(Role role) {
    return new Actor(PersonId.next(), "Member", Set.of(), Map.of(CLIENT, role.permissions()));
  }
}
