package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.clients.portfolio.DueScreenings;
import io.bspconsole.clients.portfolio.ScreeningRows;
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
import org.springframework.security.access.AccessDeniedException;

class ClientNamesTest extends IntegrationTest {

  @Autowired private ClientNames names;
  @Autowired private Clients clients;
  @Autowired private Screening screening;
  @Autowired private ScreeningRows rows;
  @Autowired private DueScreenings due;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private Person staff;
  private ClientId client;

  @BeforeEach
  void take_on() {
    staff = fixtures.staff(Role.ONBOARDING);
    client = fixtures.client("Kopi Senja");
  }

  @Test
  void names_are_kept_told_and_compared() {
    fixtures.as(staff, () -> screening.screen(client));
    assertThat(due.isDue(client, due.round())).isFalse();

    assertThat(keep(TradeNames.NONE, " Senja ;Kopi Kita"))
        .isEqualTo(new TradeNamesOutcome.Kept(new TradeNames(List.of("Senja", "Kopi Kita"))));

    assertThat(fixtures.as(staff, () -> clients.get(client)).tradeNames().names())
        .containsExactly("Senja", "Kopi Kita");
    assertThat(fixtures.as(staff, () -> rows.subject(client)).tradeNames()).contains("Senja");
    assertThat(due.isDue(client, due.round())).isTrue();
    assertThat(told()).isEqualTo(1);
    assertThat(keep(TradeNames.NONE, "Senja;Kopi Kita"))
        .isInstanceOf(TradeNamesOutcome.Unchanged.class);
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void who_did_not_see_the_names_does_not_replace_them() {
    keep(TradeNames.NONE, "Senja");

    assertThat(keep(TradeNames.NONE, "Pagi"))
        .isEqualTo(new TradeNamesOutcome.Conflict(TradeNames.of("Senja")));
  }

  @Test
  void names_that_do_not_fit_are_refused() {
    assertThat(keep(TradeNames.NONE, "a;b;c;d;e;f;g;h;i;j;k"))
        .isEqualTo(new TradeNamesOutcome.Refused(TradeNames.Problem.TOO_MANY));
    assertThat(keep(TradeNames.NONE, "x".repeat(121)))
        .isEqualTo(new TradeNamesOutcome.Refused(TradeNames.Problem.NAME_TOO_LONG));
    assertThat(keep(TradeNames.NONE, "Kopi\u202Eijas"))
        .isEqualTo(new TradeNamesOutcome.Refused(TradeNames.Problem.NAME_UNSEEN));
  }

  @Test
  void the_client_does_not_write_them_itself() {
    Person owner = fixtures.member(client, Role.OWNER);

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(owner, () -> names.keep(client, TradeNames.NONE, "Senja")));
  }

  private TradeNamesOutcome keep(TradeNames before, String typed) {
    return fixtures.as(staff, () -> names.keep(client, before, typed));
  }

  private long told() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM audit_entry WHERE chain_id = ?"
                + " AND action = 'TRADE_NAMES_CHANGED'")
        .param(Uuids.bytes(client.value()))
        .query(Long.class)
        .single();
  }
}
