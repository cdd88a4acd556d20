package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.portfolio.ListOutcome;
import io.bspconsole.clients.portfolio.ScreeningList;
import io.bspconsole.clients.portfolio.ScreeningLists;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScreeningTest extends IntegrationTest {

  @Autowired private Screening screening;
  @Autowired private ScreeningLists lists;
  @Autowired private Standings standings;
  @Autowired private Fixtures fixtures;

  private Person first;
  private Person second;
  private String word;
  private ClientId client;
  private ScreeningList list;

  @BeforeEach
  void upload() {
    first = fixtures.staff(Role.ONBOARDING);
    second = fixtures.staff(Role.ONBOARDING);
    word = "w" + Uuids.next().toString().substring(24);
    client = fixtures.client("Dana " + word, "PROSPECT");
    String csv = "name,note\nDana %s,Case 7\n,nameless\n".formatted(word);
    ListOutcome outcome =
        fixtures.as(first, () -> lists.add(ListKind.SANCTIONS, "List " + word, csv));
    list = ((ListOutcome.Kept) outcome).list();
    assertThat(list.entries()).isEqualTo(1);
  }

  @AfterEach
  void retire() {
    fixtures.run(first, () -> lists.retire(list));
  }

  @Test
  void a_likeness_is_decided_by_two_people() {
    ScreeningHit hit = screen().hits().getFirst();
    assertThat(hit.entryNote()).isEqualTo("Case 7");

    assertThat(decide(first, hit, "Another town")).isInstanceOf(HitOutcome.Noted.class);
    assertThat(decide(first, hit, "Sure"))
        .isEqualTo(new HitOutcome.Refused(HitOutcome.Problem.SAME_PERSON));
    assertThat(decide(second, hit, "Another birthday"))
        .isInstanceOfSatisfying(
            HitOutcome.Noted.class,
            noted -> assertThat(noted.hit().state()).isEqualTo(HitState.CLEARED));

    assertThat(screen().hits())
        .singleElement()
        .extracting(ScreeningHit::state)
        .isEqualTo(HitState.CLEARED);
  }

  @Test
  void an_entry_is_found_however_many_stand_before_it() {
    String csv =
        IntStream.rangeClosed(1, 2_001)
            .mapToObj(row -> "Filler %s %d\n".formatted(Uuids.next(), row))
            .collect(Collectors.joining("", "name\n", "Dana %s\n".formatted(word)));
    ListOutcome outcome =
        fixtures.as(first, () -> lists.add(ListKind.SANCTIONS, "Long " + word, csv));
    ScreeningList many = ((ListOutcome.Kept) outcome).list();
    try {
      assertThat(screen().hits()).extracting(ScreeningHit::listName).contains("Long " + word);
    } finally {
      fixtures.run(first, () -> lists.retire(many));
    }
  }

  @Test
  void a_client_passes_with_a_trade_that_is_allowed_and_nothing_undecided() {
    ScreeningHit hit = screen().hits().getFirst();
    decide(first, hit, "Another town");
    decide(second, hit, "Another town");
    assertThat(of().isPassed()).isFalse();

    assertThat(choose("FIREARMS", "")).isInstanceOf(TradeOutcome.Chosen.class);
    assertThat(of().isPassed()).isFalse();
    assertThat(choose("GAMBLING", ""))
        .isEqualTo(new TradeOutcome.Refused(TradeOutcome.Problem.EVIDENCE_MISSING));
    assertThat(choose("RETAIL", "")).isInstanceOf(TradeOutcome.Chosen.class);
    assertThat(of().isPassed()).isTrue();
  }

  @Test
  void a_trade_that_is_allowed_in_other_countries_only_is_found() {
    Trade alcohol =
        new Trade(
            "ALCOHOL_AND_TOBACCO",
            Trade.Rule.RESTRICTED,
            new ClauseCode("P4.5"),
            18,
            Trade.countries("SG, AU"),
            "2024-08-27");
    ScreeningState there =
        new ScreeningState(alcohol, "Licence", "SG", Instant.EPOCH, List.of(), 0);
    ScreeningState here = new ScreeningState(alcohol, "Licence", "ID", Instant.EPOCH, List.of(), 0);
    ScreeningState unknown =
        new ScreeningState(alcohol, "Licence", "", Instant.EPOCH, List.of(), 0);

    assertThat(there.isOutside()).isFalse();
    assertThat(there.isPassed()).isTrue();
    assertThat(here.isOutside()).isTrue();
    assertThat(here.isPassed()).isFalse();
    assertThat(unknown.isOutside()).isTrue();
  }

  @Test
  void no_country_limits_a_trade_as_long_as_none_is_known() {
    assertThat(fixtures.as(first, () -> screening.trades(client)))
        .isNotEmpty()
        .allSatisfy(trade -> assertThat(trade.isAllowedIn("ID")).isTrue());
  }

  @Test
  void whoever_was_barred_is_found_when_he_comes_back() {
    ClientId barred = fixtures.client("Pinjaman " + word);
    Person manager = fixtures.staff(Role.MANAGER);
    fixtures.as(
        manager,
        () ->
            standings.intervene(
                barred,
                Intervention.BAR,
                StandingNote.of(
                    StandingReason.PROHIBITED_TRADE,
                    List.of(new ClauseCode("P4.6")),
                    "Payday loans")));
    ClientId again = fixtures.client("pinjaman" + word, "PROSPECT");

    assertThat(fixtures.as(first, () -> screening.screen(again)).hits())
        .extracting(ScreeningHit::kind)
        .contains(ListKind.BANS);
  }

  private ScreeningState screen() {
    return fixtures.as(first, () -> screening.screen(client));
  }

  private ScreeningState of() {
    return fixtures.as(first, () -> screening.of(client));
  }

  private HitOutcome decide(Person by, ScreeningHit hit, String comment) {
    return fixtures.as(by, () -> screening.decide(client, hit.id(), false, comment));
  }

  private TradeOutcome choose(String code, String evidence) {
    return fixtures.as(first, () -> screening.choose(client, code, evidence));
  }
}
