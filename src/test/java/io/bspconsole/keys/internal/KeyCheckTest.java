package io.bspconsole.keys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.keys.KeyFilter;
import io.bspconsole.keys.KeyScope;
import io.bspconsole.keys.KeySecret;
import io.bspconsole.keys.KeySettings;
import io.bspconsole.keys.KeySummary;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyCheckTest extends IntegrationTest {

  private static final String HERE = "192.0.2.1";

  @Autowired private ApiKeys keys;
  @Autowired private KeyRows rows;
  @Autowired private KeyList list;
  @Autowired private Fixtures fixtures;
  @Autowired private JdbcClient jdbc;

  private final KeySecret secret = KeySecret.next();
  private ClientId client;

  @BeforeEach
  void make_a_key() {
    client = fixtures.client("Roti Pagi");
    keys.add("Orders", secret.value(), client);
  }

  @Test
  void a_good_key_is_accepted_as_itself() {
    assertThat(check(strict()).check(secret, HERE))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> {
              assertThat(accepted.actor().name()).isEqualTo("Orders");
              assertThat(accepted.actor().clients()).containsExactly(client);
              assertThat(accepted.actor().isStaff()).isFalse();
            });
  }

  @Test
  void a_key_that_calls_too_often_is_refused_for_now() {
    KeyCheck check = check(strict());
    check.check(secret, HERE);
    check.check(secret, HERE);

    assertThat(check.check(secret, HERE)).isInstanceOf(Verdict.TooMany.class);
  }

  @Test
  void guessing_is_slowed_down_and_harms_no_good_key_from_the_same_address() {
    KeyCheck check = check(strict());
    assertThat(check.check(KeySecret.next(), HERE)).isInstanceOf(Verdict.Unknown.class);
    assertThat(check.check(KeySecret.next(), HERE)).isInstanceOf(Verdict.TooMany.class);

    assertThat(check.check(secret, HERE)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void a_fixed_key_left_behind_by_a_demo_opens_nothing_in_production() {
    String fixed = "demo-key-" + Uuids.next();
    keys.add("Left behind", fixed, null);

    assertThat(check(strict()).check(new KeySecret(fixed), HERE))
        .isInstanceOf(Verdict.Unknown.class);
    KeySettings demo = new KeySettings(600, 100, 60, Duration.ofDays(365), true);
    assertThat(check(demo).check(new KeySecret(fixed), HERE)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void the_keys_of_a_client_end_when_the_client_leaves() {
    KeySecret providers = KeySecret.next();
    rows.addFixed("Audit", providers, KeyScope.provider(client), java.util.Set.of());
    jdbc.sql("UPDATE client SET standing = 'LEFT' WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    assertThat(rows.find(secret)).isEmpty();
    assertThat(rows.find(providers)).isPresent();
  }

  @Test
  void a_key_outlives_its_maker_and_the_list_says_so() {
    Fixtures.Person owner = fixtures.member(client, Role.OWNER);
    jdbc.sql("UPDATE api_key SET made_by = ?, made_by_name = 'Sari' WHERE secret_hash = ?")
        .params(Uuids.bytes(owner.actor().id().value()), secret.hash())
        .update();
    assertThat(listed().makerGone()).isFalse();

    jdbc.sql("UPDATE person SET enabled = FALSE WHERE id = ?")
        .param(Uuids.bytes(owner.actor().id().value()))
        .update();

    assertThat(listed().makerGone()).isTrue();
    assertThat(rows.find(secret)).isPresent();
  }

  @Test
  void the_last_use_is_written_once_a_minute() {
    Instant start = Instant.parse("2026-11-26T10:00:00Z");
    use(start, "192.0.2.1");
    use(start.plusSeconds(59), "192.0.2.2");
    assertThat(listed().lastUsedAt()).isEqualTo(start);
    assertThat(listed().lastUsedFrom()).isEqualTo("192.0.2.1");

    use(start.plusSeconds(60), "192.0.2.3");
    assertThat(listed().lastUsedAt()).isEqualTo(start.plusSeconds(60));
    assertThat(listed().lastUsedFrom()).isEqualTo("192.0.2.3");
  }

  private void use(Instant at, String address) {
    KeyRows then = new KeyRows(jdbc, Clock.fixed(at, ZoneOffset.UTC));
    then.used(then.find(secret).orElseThrow(), address);
  }

  private KeySummary listed() {
    return list.find(KeyScope.client(client), KeyFilter.ALL, null, 10).keys().getFirst();
  }

  private KeyCheck check(KeySettings settings) {
    return new KeyCheck(rows, new Limits(settings), settings);
  }

  private static KeySettings strict() {
    return new KeySettings(1, 2, 1, Duration.ofDays(365), false);
  }
}
