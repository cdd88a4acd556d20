package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.access.Role;
import io.bspconsole.clients.SharedAccount.Holder;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SharedAccountsTest extends IntegrationTest {

  @Autowired private SharedAccounts shared;
  @Autowired private ClientDirectory directory;
  @Autowired private Fixtures fixtures;

  private ClientId client;

  @BeforeEach
  void take_clients_on() {
    client = fixtures.client("Batik Cempaka", "ONBOARDING");
  }

  @Test
  void the_list_says_what_is_connected_here_and_what_is_free_comes_first() {
    MetaId here = fixtures.waba(client).metaId();
    MetaId free = Fixtures.metaId();

    assertThat(list(here, free))
        .extracting(SharedAccount::id, SharedAccount::holder, SharedAccount::name)
        .containsExactly(
            tuple(free, Holder.NOBODY, "Account " + free),
            tuple(here, Holder.THIS_CLIENT, "Account " + here));
  }

  @Test
  void what_another_client_has_is_not_told() {
    MetaId elsewhere = fixtures.waba(fixtures.client("Kopi Tanjung")).metaId();

    assertThat(list(elsewhere)).isEmpty();
  }

  @Test
  void while_meta_cannot_be_asked_that_is_said() {
    Person staff = fixtures.staff(Role.ONBOARDING);
    SharedAccounts away = new SharedAccounts(new NoMeta(), directory);

    assertThat(fixtures.as(staff, () -> away.of(client)))
        .isEqualTo(new SharedOutcome.MetaAway("no connection"));
  }

  @Test
  void who_does_not_connect_accounts_does_not_see_the_list() {
    Person owner = fixtures.member(client, Role.OWNER);

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(owner, () -> shared.of(client)));
  }

  @Test
  void the_sandbox_shares_accounts_that_nobody_has() {
    assertThat(fixtures.as(fixtures.staff(Role.ONBOARDING), () -> shared.of(client)))
        .isInstanceOfSatisfying(
            SharedOutcome.Listed.class,
            it ->
                assertThat(it.accounts())
                    .extracting(SharedAccount::id)
                    .contains(new MetaId("2088170000000001"), new MetaId("2088170000000003")));
  }

  private List<SharedAccount> list(MetaId... ids) {
    SharedAccounts some =
        new SharedAccounts(
            new NoMeta() {
              @Override
              public List<MetaAccount> shared() {
                return List.of(ids).stream()
                    .map(id -> new MetaAccount(id, "Account " + id))
                    .toList();
              }
            },
            directory);
    return ((SharedOutcome.Listed) some.of(client)).accounts();
  }
}
