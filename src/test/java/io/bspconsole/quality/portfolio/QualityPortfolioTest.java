package io.bspconsole.quality.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.portfolio.NeedFilter.Show;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class QualityPortfolioTest extends IntegrationTest {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired private Fixtures fixtures;
  @Autowired private QualityPortfolio portfolio;
  @Autowired private ClientsInNeed clientsInNeed;
  @Autowired private JdbcClient jdbc;

  private Fixtures.Person manager;
  private ClientId client;
  private WabaId waba;
  private String name;

  @BeforeEach
  void make_a_client() {
    manager = fixtures.staff(Role.MANAGER);
    name = "Uji " + Uuids.next();
    client = fixtures.client(name);
    waba = fixtures.waba(client).id();
  }

  @Test
  void a_running_restriction_names_its_client_and_its_end() {
    restriction(now.plusSeconds(3600), null);
    restriction(now.minusSeconds(3600), null);
    restriction(now.plusSeconds(3600), now);

    assertThat(mine(fixtures.as(manager, () -> portfolio.restrictions(500))))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.clientName()).isEqualTo(name);
          assertThat(one.restriction().expiresAt()).isEqualTo(now.plusSeconds(3600));
        });
    assertThat(fixtures.as(manager, portfolio::headline))
        .satisfies(headline -> {
          assertThat(headline.restricted()).isPositive();
          assertThat(headline.endingSoon()).isPositive();
        });
  }

  @Test
  void low_ratings_come_before_medium_ones_and_high_ones_not_at_all() {
    number("+62 812-5550-101", "YELLOW");
    number("+62 812-5550-102", "RED");
    number("+62 812-5550-103", "GREEN");

    assertThat(
            fixtures.as(manager, () -> portfolio.numbersBelowHigh(500)).stream()
                .filter(low -> low.client().equals(client)))
        .extracting(LowRated::rating)
        .containsExactly("RED", "YELLOW");
    assertThat(fixtures.as(manager, portfolio::numbersByRating))
        .extracting(RatingCount::rating)
        .contains("RED", "YELLOW", "GREEN");
  }

  @Test
  void numbers_of_a_disconnected_account_are_counted_nowhere() {
    number("+62 812-5550-104", rating());
    assertThat(ratings()).contains(rating());

    jdbc.sql("UPDATE waba SET disconnected_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    assertThat(ratings()).doesNotContain(rating());
  }

  /** One that only this test has. */
  private String rating() {
    return "R" + name.substring(name.length() - 10);
  }

  private List<String> ratings() {
    return fixtures.as(manager, portfolio::numbersByRating).stream()
        .map(RatingCount::rating)
        .toList();
  }

  @Test
  void a_template_without_a_rating_counts_as_unknown() {
    template("tanpa_peringkat", "APPROVED", now, null);

    assertThat(fixtures.as(manager, portfolio::templatesByRating))
        .extracting(RatingCount::rating)
        .contains("UNKNOWN");
  }

  @Test
  void a_rejection_needs_somebody_for_seven_days() {
    template("baru", "REJECTED", now.minus(1, ChronoUnit.DAYS), null);
    template("lama", "REJECTED", now.minus(8, ChronoUnit.DAYS), null);
    template("jeda", "PAUSED", now.minus(30, ChronoUnit.DAYS), "RED");

    assertThat(
            fixtures.as(manager, () -> portfolio.stoppedTemplates(500)).stream()
                .filter(stopped -> stopped.client().equals(client)))
        .extracting(StoppedTemplate::name)
        .containsExactly("baru", "jeda");
    assertThat(
            fixtures.as(manager, () -> portfolio.templatesBelowHigh(500)).stream()
                .filter(low -> low.client().equals(client)))
        .extracting(LowRated::name)
        .containsExactly("jeda");
  }

  @Test
  void a_client_is_listed_once_with_all_it_is_here_for() {
    restriction(now.plusSeconds(3600), null);
    restriction(now.plusSeconds(7200), null);
    number("+62 812-5550-104", "RED");
    number("+62 812-5550-105", "YELLOW");
    template("jeda", "PAUSED", now, "RED");

    assertThat(find(Show.ALL))
        .singleElement()
        .isEqualTo(
            new ClientInNeed(client, name, "ACTIVE", 2, now.plusSeconds(3600), 1, 1, 1, 0, 1));
    assertThat(find(Show.RESTRICTED)).hasSize(1);
    assertThat(find(Show.NUMBERS)).hasSize(1);
    assertThat(find(Show.TEMPLATES)).hasSize(1);
  }

  @Test
  void a_client_without_trouble_is_not_listed_and_a_filter_leaves_the_others_out() {
    assertThat(find(Show.ALL)).isEmpty();

    number("+62 812-5550-106", "YELLOW");

    assertThat(find(Show.ALL)).hasSize(1);
    assertThat(find(Show.RESTRICTED)).isEmpty();
    assertThat(find(Show.TEMPLATES)).isEmpty();
  }

  @Test
  void a_list_that_is_cut_says_how_many_there_are() {
    number("+62 812-5550-108", "RED");
    ClientId first = client;
    client = fixtures.client(name);
    waba = fixtures.waba(client).id();
    number("+62 812-5550-109", "RED");
    number("+62 812-5550-110", "RED");

    InNeed found =
        fixtures.as(manager, () -> clientsInNeed.find(new NeedFilter(Show.NUMBERS, name), 1));

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.clients())
        .singleElement()
        .satisfies(worst -> assertThat(worst.client()).isEqualTo(client).isNotEqualTo(first));
  }

  @Test
  void signs_that_mean_something_to_SQL_are_searched_for_as_they_are() {
    number("+62 812-5550-107", "RED");

    assertThat(
            fixtures.as(manager, () -> clientsInNeed.find(new NeedFilter(Show.ALL, "%_\\"), 500)))
        .isEqualTo(new InNeed(List.of(), 0));
  }

  @Test
  void people_of_a_client_do_not_see_the_portfolio() {
    Fixtures.Person owner = fixtures.member(client, Role.OWNER);

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixtures.as(owner, portfolio::headline));
  }

  private List<ClientInNeed> find(Show show) {
    return fixtures.as(manager, () -> clientsInNeed.find(new NeedFilter(show, name), 10).clients());
  }

  private List<RunningRestriction> mine(List<RunningRestriction> all) {
    return all.stream().filter(one -> one.client().equals(client)).toList();
  }

  private void restriction(Instant expires, @Nullable Instant ended) {
    jdbc.sql(
            "INSERT INTO restriction (client_id, id, waba_id, kind, began_at, expires_at, ended_at,"
                + " version) VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(waba.value()),
            "KIND_" + Uuids.next(),
            Timestamp.from(now.minusSeconds(86_400)),
            Timestamp.from(expires))
        .param(ended == null ? null : Timestamp.from(ended))
        .update();
  }

  private void number(String displayed, String rating) {
    jdbc.sql(
            "INSERT INTO phone_number (client_id, id, waba_id, meta_id, display_number, digits,"
                + " verified_name, status, quality_rating, quality_since, messaging_limit,"
                + " updated_at, version)"
                + " VALUES (?, ?, ?, ?, ?, '0', 'Toko', 'CONNECTED', ?, ?, 'TIER_250', ?, 0)")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(waba.value()),
            Fixtures.metaId().value(),
            displayed,
            rating,
            Timestamp.from(now),
            Timestamp.from(now))
        .update();
  }

  private void template(String called, String status, Instant since, @Nullable String rating) {
    jdbc.sql(
            "INSERT INTO template (client_id, id, waba_id, name, language, category,"
                + " draft_revision, our_state, our_state_at, meta_status, meta_status_at,"
                + " created_at, updated_at, meta_quality, version)"
                + " VALUES (?, ?, ?, ?, 'id', 'UTILITY', 0, 'SENT', ?, ?, ?, ?, ?, ?, 0)")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(waba.value()),
            called,
            Timestamp.from(now),
            status,
            Timestamp.from(since),
            Timestamp.from(now),
            Timestamp.from(now))
        .param(rating)
        .update();
  }
}
