package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.audit.ChainId;
import io.bspconsole.clients.internal.AccountDesk;
import io.bspconsole.clients.internal.WabaRows;
import io.bspconsole.clients.portfolio.AccountClaim;
import io.bspconsole.clients.portfolio.AccountClaims;
import io.bspconsole.clients.portfolio.ClaimId;
import io.bspconsole.clients.portfolio.SettleOutcome;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.tenancy.ClientScope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ClientsTest extends IntegrationTest {

  @Autowired private Wabas wabas;
  @Autowired private WabaDirectory directory;
  @Autowired private AccountClaims claims;
  @Autowired private WabaRows rows;
  @Autowired private AccountDesk desk;
  @Autowired private ClientDirectory clientDirectory;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private ClientId client;
  private Person staff;

  @BeforeEach
  void take_a_client_on() {
    client = fixtures.client("Batik Cempaka", "ONBOARDING");
    staff = fixtures.staff(Role.ONBOARDING);
  }

  @Test
  void an_account_is_connected_once_however_often_one_asks() {
    MetaId account = Fixtures.metaId();

    connect(client, account);
    connect(client, account);

    assertThat(fixtures.as(staff, () -> wabas.of(client)))
        .extracting(Waba::metaId)
        .containsExactly(account);
  }

  @Test
  void an_account_of_another_client_is_refused_without_naming_it() {
    ClientId other = fixtures.client("Kopi Tanjung");
    Account taken = fixtures.waba(other);

    assertThat(connect(client, taken.metaId())).isEqualTo(new ConnectOutcome.TakenByAnother());
    assertThat(fixtures.as(staff, () -> wabas.of(client))).isEmpty();
  }

  @Test
  void what_another_client_has_is_a_task_for_an_administrator_until_it_is_settled() {
    MetaId taken = fixtures.waba(fixtures.client("Kopi Tanjung")).metaId();
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);

    connect(client, taken);
    connect(client, taken);

    AccountClaim claim = open(administrator, taken).getFirst();
    assertThat(open(administrator, taken)).hasSize(1);
    assertThat(claim.client()).isEqualTo(client);
    assertThat(claim.holderName()).isEqualTo("Kopi Tanjung");
    assertThat(claim.byName()).isEqualTo("Staff ONBOARDING");
    assertThat(actionsOfTheProvider(taken)).containsExactly("ACCOUNT_CLAIMED");

    assertThat(settle(administrator, claim, " ")).isEqualTo(SettleOutcome.REASON_UNFIT);
    assertThat(settle(administrator, claim, "A typo.")).isEqualTo(SettleOutcome.SETTLED);
    assertThat(settle(administrator, claim, "A typo.")).isEqualTo(SettleOutcome.SETTLED_BEFORE);
    assertThat(open(administrator, taken)).isEmpty();
    assertThat(actionsOfTheProvider(taken)).containsExactly("ACCOUNT_CLAIMED", "CLAIM_SETTLED");

    connect(client, taken);
    assertThat(open(administrator, taken)).hasSize(1);
  }

  @Test
  void only_administrators_see_and_settle_what_is_contested() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(staff, claims::open));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() ->
            fixtures.as(staff, () -> claims.settle(client, new ClaimId(UUID.randomUUID()), "No.")));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            fixtures.as(
                fixtures.staff(Role.ADMINISTRATOR),
                () -> claims.settle(client, new ClaimId(UUID.randomUUID()), "No.")));
  }

  @Test
  void an_id_that_is_not_of_digits_is_refused() {
    assertThat(connect(client, new MetaId("12a")))
        .isEqualTo(new ConnectOutcome.Malformed(true, false));
  }

  @Test
  void blanks_in_an_id_are_not_kept() {
    MetaId account = Fixtures.metaId();
    String value = account.value();

    connect(client, new MetaId(value.substring(0, 3) + " " + value.substring(3)));

    assertThat(fixtures.as(staff, () -> wabas.of(client)))
        .extracting(Waba::metaId)
        .containsExactly(account);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2800", "Akun\u200B", "Akun\u202E", "Akun\nkedua"})
  void an_account_needs_a_name_that_can_be_read(String name) {
    assertThat(fixtures.as(staff, () -> wabas.connect(client, Fixtures.metaId(), name)))
        .isEqualTo(new ConnectOutcome.Malformed(false, true));
  }

  @Test
  void without_a_name_of_ours_an_account_has_the_one_that_meta_shows() {
    MetaId account = new MetaId("2088170000" + Fixtures.metaId().value().substring(0, 6));

    assertThat(fixtures.as(staff, () -> wabas.connect(client, account, " ")))
        .isInstanceOfSatisfying(
            ConnectOutcome.Connected.class,
            it ->
                assertThat(it.waba().name())
                    .isEqualTo(
                        "Business " + account.value().substring(account.value().length() - 4)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"SUSPENDED", "LEFT", "BARRED"})
  void no_account_is_connected_to_a_client_that_rests_or_is_gone(Standing standing) {
    ClientId resting = fixtures.client("Kopi Usai", standing.name());

    assertThat(connect(resting, Fixtures.metaId())).isEqualTo(new ConnectOutcome.NotNow(standing));
    assertThat(fixtures.as(staff, () -> wabas.of(resting))).isEmpty();
  }

  @Test
  void an_account_that_meta_does_not_show_us_is_not_connected() {
    assertThat(connect(client, new MetaId("4044044041234")))
        .isEqualTo(new ConnectOutcome.NotShown());
    assertThat(fixtures.as(staff, () -> wabas.of(client))).isEmpty();
  }

  @Test
  void while_meta_cannot_be_asked_nothing_is_connected() {
    Wabas alone = new Wabas(rows, desk, clientDirectory, new NoMeta());

    assertThat(ClientScope.call(client, () -> alone.connect(client, Fixtures.metaId(), "Account")))
        .isEqualTo(new ConnectOutcome.MetaAway("no connection"));
    assertThat(fixtures.as(staff, () -> wabas.of(client))).isEmpty();
  }

  @Test
  void an_id_longer_than_any_of_metas_is_refused() {
    assertThat(connect(client, new MetaId("1".repeat(33))))
        .isEqualTo(new ConnectOutcome.Malformed(true, false));
  }

  @Test
  void a_disconnected_account_stays_in_sight_and_is_free_for_others() {
    MetaId account = Fixtures.metaId();
    Waba waba = ((ConnectOutcome.Connected) connect(client, account)).waba();

    assertThat(disconnect(waba)).isInstanceOf(DisconnectOutcome.Disconnected.class);

    assertThat(fixtures.as(staff, () -> wabas.of(client)))
        .singleElement()
        .satisfies(it -> assertThat(it.isConnected()).isFalse());
    assertThat(connect(fixtures.client("Kopi Tanjung"), account))
        .isInstanceOf(ConnectOutcome.Connected.class);
    assertThat(connect(client, account)).isEqualTo(new ConnectOutcome.TakenByAnother());
  }

  @Test
  void disconnected_accounts_crowd_out_no_connected_one() {
    for (int i = 0; i < 100; i++) {
      fixtures.waba(client);
    }
    jdbc.sql("UPDATE waba SET disconnected_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    Account connected = fixtures.waba(client);

    assertThat(fixtures.as(staff, () -> wabas.of(client)))
        .hasSize(100)
        .first()
        .extracting(Waba::metaId)
        .isEqualTo(connected.metaId());
  }

  @Test
  void what_is_disconnected_already_is_not_disconnected_again() {
    Waba waba = ((ConnectOutcome.Connected) connect(client, Fixtures.metaId())).waba();
    disconnect(waba);

    assertThat(disconnect(waba)).isInstanceOf(DisconnectOutcome.AlreadyDisconnected.class);
  }

  @Test
  void connecting_again_goes_on_with_what_was_there() {
    MetaId account = Fixtures.metaId();
    Waba waba = ((ConnectOutcome.Connected) connect(client, account)).waba();
    disconnect(waba);

    assertThat(connect(client, account))
        .isInstanceOfSatisfying(
            ConnectOutcome.Connected.class,
            again -> {
              assertThat(again.waba().id()).isEqualTo(waba.id());
              assertThat(again.waba().isConnected()).isTrue();
            });
  }

  @Test
  void a_client_disconnects_nothing_and_nobody_the_account_of_another() {
    Account account = fixtures.waba(client);
    Person owner = fixtures.member(client, Role.OWNER);
    ClientId other = fixtures.client("Kopi Tanjung");

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(owner, () -> wabas.disconnect(client, account.id())));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(staff, () -> wabas.disconnect(other, account.id())));
  }

  @Test
  void the_directory_finds_accounts_of_the_client_in_scope_only() {
    ClientId other = fixtures.client("Kopi Tanjung");
    Account account = fixtures.waba(client);

    assertThat(ClientScope.call(client, () -> directory.find(account.id()))).isPresent();
    assertThat(ClientScope.call(client, () -> directory.findByMetaId(account.metaId())))
        .isPresent();
    assertThat(ClientScope.call(other, () -> directory.find(account.id()))).isEmpty();
    assertThat(ClientScope.call(other, () -> directory.findByMetaId(account.metaId()))).isEmpty();
  }

  private SettleOutcome settle(Person by, AccountClaim claim, String reason) {
    return fixtures.as(by, () -> claims.settle(claim.client(), claim.id(), reason));
  }

  private List<AccountClaim> open(Person reader, MetaId account) {
    return fixtures.as(reader, claims::open).stream()
        .filter(claim -> claim.metaId().equals(account))
        .toList();
  }

  private List<String> actionsOfTheProvider(MetaId account) {
    return jdbc.sql(
            "SELECT action FROM audit_entry WHERE chain_id = ? AND subject_id = ? ORDER BY seq")
        .params(Uuids.bytes(ChainId.PROVIDER.value()), account.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private DisconnectOutcome disconnect(Waba waba) {
    return fixtures.as(staff, () -> wabas.disconnect(client, waba.id()));
  }

  private ConnectOutcome connect(ClientId owner, MetaId account) {
    return fixtures.as(staff, () -> wabas.connect(owner, account, "Account"));
  }
}
