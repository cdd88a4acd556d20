package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaAccounts;
import io.bspconsole.meta.MetaHealth;
import io.bspconsole.meta.MetaSubscriptions;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountReaderTest extends IntegrationTest {

  @Autowired private DueAccounts due;
  @Autowired private AccountStore store;
  @Autowired private ClientDirectory directory;
  @Autowired private Wabas wabas;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private final Meta meta = new Meta();
  private ClientId client;
  private Account account;
  private Person staff;

  @BeforeEach
  void connect_an_account() {
    client = fixtures.client("Warung Segar");
    account = fixtures.waba(client);
    staff = fixtures.staff(Role.ONBOARDING);
  }

  @Test
  void an_account_is_subscribed_once_and_kept_as_meta_shows_it() {
    read();
    read();

    assertThat(meta.asked).containsExactly("subscribe " + account.metaId());
    Waba kept = known();
    assertThat(kept.state().subscribedSince()).isNotNull();
    assertThat(kept.state().problem()).isNull();
    assertThat(kept.state().status()).isEqualTo("ACTIVE");
    assertThat(kept.state().review()).isEqualTo("BRAND_NEW_WORD");
    assertThat(kept.state().verification()).isEqualTo("verified");
    assertThat(kept.state().health()).isEqualTo("LIMITED");
    assertThat(kept.state().healthReason()).isEqualTo("why");
    assertThat(actions())
        .containsOnlyOnce("ACCOUNT_SUBSCRIBED")
        .containsOnlyOnce("META_ACCOUNT_REPORT");
  }

  @Test
  void a_subscription_that_meta_refuses_is_told_with_the_reason_and_the_rest_is_kept() {
    meta.answer = new SendOutcome.Refused(new MetaError(200, null, "No permission", null));

    read();

    assertThat(known().state().subscribedSince()).isNull();
    assertThat(known().state().problem()).isEqualTo("200 No permission");
    assertThat(known().state().status()).isEqualTo("ACTIVE");
  }

  @Test
  void a_subscription_that_was_lost_is_told_and_asked_for_again() {
    read();
    meta.subscribed = false;

    read();

    assertThat(meta.asked).hasSize(2);
    assertThat(known().state().subscribedSince()).isNotNull();
    assertThat(actions())
        .containsSubsequence("ACCOUNT_SUBSCRIBED", "ACCOUNT_UNSUBSCRIBED", "ACCOUNT_SUBSCRIBED");
  }

  @Test
  void what_meta_takes_and_does_not_list_is_not_subscribed() {
    meta.lists = false;

    read();

    assertThat(known().state().subscribedSince()).isNull();
    assertThat(known().state().problem()).contains("does not list it yet");
  }

  @Test
  void an_account_that_meta_no_longer_shows_says_so() {
    meta.shown = false;

    read();

    assertThat(known().state().problem()).isEqualTo("Meta does not show us this account");
    assertThat(meta.asked).isEmpty();
  }

  @Test
  void a_disconnected_account_is_not_subscribed_any_more() {
    read();
    fixtures.as(staff, () -> wabas.disconnect(client, account.id()));

    read();

    assertThat(meta.asked).last().isEqualTo("unsubscribe " + account.metaId());
    // the console's own worker may have got to it first
    await()
        .untilAsserted(() -> {
          assertThat(known().state().subscribedSince()).isNull();
          assertThat(dueAt()).isNull();
        });
  }

  @Test
  void disconnecting_makes_it_due() {
    jdbc.sql("UPDATE waba SET account_due_at = '2100-01-01' WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    fixtures.as(staff, () -> wabas.disconnect(client, account.id()));

    // the console's own worker may have been there already
    Instant at = dueAt();
    assertThat(at == null || at.isBefore(Instant.now().plusSeconds(3700))).isTrue();
  }

  @Test
  void an_account_that_another_client_took_meanwhile_keeps_its_subscription() {
    read();
    fixtures.as(staff, () -> wabas.disconnect(client, account.id()));
    directory.assignWaba(account.metaId(), fixtures.client("Kopi Tanjung"));

    read();

    assertThat(meta.asked).containsExactly("subscribe " + account.metaId());
    await().untilAsserted(() -> assertThat(known().state().subscribedSince()).isNull());
  }

  @Test
  void a_claim_that_was_overtaken_keeps_nothing() {
    jdbc.sql("UPDATE waba SET account_claim_no = 7 WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    reader().read(claim(6));

    assertThat(known().state().status()).isNull();
    assertThat(known().state().subscribedSince()).isNull();
    assertThat(meta.asked).isEmpty();
    assertThat(actions()).doesNotContain("META_ACCOUNT_REPORT");
  }

  private void read() {
    reader().read(claim(number()));
  }

  private AccountReader reader() {
    return new AccountReader(
        due,
        meta,
        meta,
        store,
        directory,
        new AccountSettings(Duration.ofHours(1), 4),
        Clock.systemUTC());
  }

  /** Accounts of {@link Fixtures} are never due by themselves. */
  private DueAccount claim(long number) {
    Instant now = Instant.now();
    return new DueAccount(
        Matter.ACCOUNT,
        client,
        account.id(),
        account.metaId(),
        now,
        number,
        0,
        now.plusSeconds(60));
  }

  private long number() {
    return jdbc.sql("SELECT account_claim_no FROM waba WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query(Long.class)
        .single();
  }

  private @Nullable Instant dueAt() {
    return jdbc.sql("SELECT account_due_at FROM waba WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query(
            (row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
        .single()
        .orElse(null);
  }

  private List<String> actions() {
    return jdbc.sql("SELECT action FROM audit_entry WHERE chain_id = ? ORDER BY seq")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private Waba known() {
    return fixtures.as(staff, () -> wabas.of(client)).getFirst();
  }

  /** Meta, which remembers what it was asked. */
  private static final class Meta implements MetaAccounts, MetaSubscriptions {

    private final List<String> asked = new ArrayList<>();
    private SendOutcome answer = new SendOutcome.Done();
    private boolean subscribed;
    private boolean lists = true;
    private boolean shown = true;

    @Override
    public boolean canList() {
      return false;
    }

    @Override
    public List<MetaAccount> shared() {
      return List.of();
    }

    @Override
    public Optional<MetaAccount> find(MetaId waba) {
      return shown
          ? Optional.of(
              new MetaAccount(
                  waba,
                  "Warung",
                  "ACTIVE",
                  "BRAND_NEW_WORD",
                  "verified",
                  new MetaHealth("LIMITED", "why")))
          : Optional.empty();
    }

    @Override
    public State of(MetaId waba) {
      return subscribed && lists ? State.SUBSCRIBED : State.NOT_SUBSCRIBED;
    }

    @Override
    public SendOutcome subscribe(MetaId waba) {
      asked.add("subscribe " + waba);
      subscribed = answer instanceof SendOutcome.Done;
      return answer;
    }

    @Override
    public SendOutcome unsubscribe(MetaId waba) {
      asked.add("unsubscribe " + waba);
      subscribed = false;
      return answer;
    }
  }
}
