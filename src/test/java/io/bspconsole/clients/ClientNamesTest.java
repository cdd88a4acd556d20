package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.clients.portfolio.DueScreenings;
import io.bspconsole.clients.portfolio.ScreeningSubjects;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ClientNamesTest extends IntegrationTest {

  @Autowired private ClientNames names;
  @Autowired private Clients clients;
  @Autowired private Screening screening;
  @Autowired private ScreeningSubjects rows;
  @Autowired private DueScreenings due;
  @Autowired private ClientTrail trail;
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
  void what_a_client_is_registered_under_is_changed_with_a_reason_told_and_compared() {
    fixtures.as(staff, () -> screening.screen(client));
    LegalDetails before = LegalDetails.of(fixtures.as(staff, () -> clients.get(client)));
    LegalDetails after = legal("PT Kopi Senja Baru", "AHU-77");

    assertThat(keep(before, legal(" PT Kopi Senja Baru ", "AHU-77 "), " Deed 12 "))
        .isEqualTo(new LegalOutcome.Kept(after));

    assertThat(LegalDetails.of(fixtures.as(staff, () -> clients.get(client)))).isEqualTo(after);
    assertThat(fixtures.as(staff, () -> rows.subject(client)).legalName())
        .isEqualTo("PT Kopi Senja Baru");
    assertThat(due.isDue(client, due.round())).isTrue();
    Entry told =
        fixtures.as(staff, () -> trail.find(client, TrailFilter.ALL, null, 1)).entries().getFirst();
    assertThat(told.action()).isEqualTo("LEGAL_DETAILS_CHANGED");
    Entry.What what = ((Detail.Kept<Entry.What>) told.what().orElseThrow()).value();
    assertThat(what.changes())
        .extracting(Change::field, Change::before, Change::after)
        .containsExactlyInAnyOrder(
            tuple("legalName", "PT Kopi Senja", "PT Kopi Senja Baru"),
            tuple("registrationNumber", "", "AHU-77"));
    assertThat(what.toString()).contains("Deed 12");
    assertThat(keep(before, after, "")).isInstanceOf(LegalOutcome.Unchanged.class);
  }

  @Test
  void no_client_takes_the_name_and_the_legal_name_of_another() {
    String name = "Kopi " + Uuids.next();
    fixtures.client(name);
    ClientId second = fixtures.client(name);
    jdbc.sql("UPDATE client SET legal_name = 'CV Dua' WHERE id = ?")
        .param(Uuids.bytes(second.value()))
        .update();
    LegalDetails before = LegalDetails.of(fixtures.as(staff, () -> clients.get(second)));
    LegalDetails taken = legal("pt  " + name.toUpperCase(Locale.ROOT), "");

    assertThat(fixtures.as(staff, () -> names.keepLegal(second, before, taken, "A deed")))
        .isEqualTo(
            new LegalOutcome.Refused(
                Map.of(LegalOutcome.Field.LEGAL_NAME, LegalOutcome.Problem.KNOWN)));
  }

  @Test
  void who_did_not_see_what_a_client_is_registered_under_does_not_replace_it() {
    LegalDetails before = LegalDetails.of(fixtures.as(staff, () -> clients.get(client)));
    LegalDetails theirs = legal("PT Theirs", "1");
    keep(before, theirs, "A deed");

    assertThat(keep(before, legal("PT Mine", "2"), "A deed"))
        .isEqualTo(new LegalOutcome.Conflict(theirs));
  }

  @Test
  void what_does_not_fit_and_what_has_no_reason_is_told_field_by_field() {
    LegalDetails before = LegalDetails.of(fixtures.as(staff, () -> clients.get(client)));

    assertThat(keep(before, legal(" ", "9".repeat(65)), " "))
        .isEqualTo(
            new LegalOutcome.Refused(
                Map.of(
                    LegalOutcome.Field.LEGAL_NAME, LegalOutcome.Problem.MISSING,
                    LegalOutcome.Field.REGISTRATION_NUMBER, LegalOutcome.Problem.TOO_LONG,
                    LegalOutcome.Field.REASON, LegalOutcome.Problem.MISSING)));
    assertThat(keep(before, legal("PT\u202EX", ""), "A deed"))
        .isEqualTo(
            new LegalOutcome.Refused(
                Map.of(LegalOutcome.Field.LEGAL_NAME, LegalOutcome.Problem.UNSEEN)));
    assertThat(LegalDetails.of(fixtures.as(staff, () -> clients.get(client)))).isEqualTo(before);
  }

  @Test
  void city_and_country_are_changed_too_and_only_the_country_is_compared() {
    fixtures.as(staff, () -> screening.screen(client));
    LegalDetails before = now();
    LegalDetails moved =
        new LegalDetails(
            before.legalName(), before.registrationNumber(), "Medan", before.country());

    assertThat(keep(before, moved, "They moved")).isEqualTo(new LegalOutcome.Kept(moved));
    assertThat(now()).isEqualTo(moved);
    assertThat(due.isDue(client, due.round())).isFalse();

    LegalDetails abroad =
        new LegalDetails(before.legalName(), before.registrationNumber(), "Medan", "SG");
    assertThat(
            keep(
                moved,
                new LegalDetails(before.legalName(), before.registrationNumber(), " Medan ", "sg"),
                "A new deed"))
        .isEqualTo(new LegalOutcome.Kept(abroad));
    assertThat(fixtures.as(staff, () -> clients.get(client)).country()).isEqualTo("SG");
    assertThat(due.isDue(client, due.round())).isTrue();
  }

  @Test
  void no_city_and_no_country_that_is_none_are_told_at_their_fields() {
    LegalDetails before = now();

    assertThat(keep(before, new LegalDetails(before.legalName(), "", " ", "XQ"), "A deed"))
        .isEqualTo(
            new LegalOutcome.Refused(
                Map.of(
                    LegalOutcome.Field.CITY, LegalOutcome.Problem.MISSING,
                    LegalOutcome.Field.COUNTRY, LegalOutcome.Problem.UNKNOWN_COUNTRY)));
    assertThat(now()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"LEFT", "BARRED"})
  void what_a_client_that_is_gone_is_registered_under_stays(Standing standing) {
    LegalDetails before = now();
    jdbc.sql("UPDATE client SET standing = ? WHERE id = ?")
        .params(standing.name(), Uuids.bytes(client.value()))
        .update();

    assertThat(keep(before, legal("PT Lain", "1"), "A deed"))
        .isEqualTo(new LegalOutcome.Over(standing));
    assertThat(now()).isEqualTo(before);
  }

  private LegalDetails now() {
    return LegalDetails.of(fixtures.as(staff, () -> clients.get(client)));
  }

  /** With the seat that clients of tests have. */
  private LegalDetails legal(String name, String number) {
    LegalDetails now = now();
    return new LegalDetails(name, number, now.city(), now.country());
  }

  private LegalOutcome keep(LegalDetails before, LegalDetails typed, String reason) {
    return fixtures.as(staff, () -> names.keepLegal(client, before, typed, reason));
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
