package io.bspconsole.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.quality.OptOuts.Forgotten;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import io.bspconsole.webhooks.events.PreferencesChanged;
import io.bspconsole.webhooks.events.PreferencesChanged.Choice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class OptOutsTest extends IntegrationTest {

  private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant TOLD = T.plusSeconds(86_400);
  private static final String RATNA = "6281100001234";
  private static final String MARKETING = "marketing_messages";

  @Autowired private Fixtures fixtures;
  @Autowired private OptOuts optOuts;
  @Autowired private EventHandler<PreferencesChanged> events;
  @Autowired private TransactionOperations transactions;
  @Autowired private ClientTrail trail;
  private ClientId client;
  private Account account;
  private Person viewer;

  @BeforeEach
  void begin() {
    client = fixtures.client("Kopi Senja");
    account = fixtures.waba(client);
    viewer = fixtures.member(client, Role.VIEWER);
  }

  @Test
  void a_stop_is_counted_and_listed_under_a_hash_without_the_number() {
    assertThat(tell(choice(RATNA, "stop", T))).isEqualTo(Outcome.APPLIED);
    tell(choice("6281100005678", "stop", T), choice("6281100009999", "resume", T));

    assertThat(fixtures.as(viewer, () -> optOuts.counts(client)))
        .containsExactly(new OptOutCount("622150001000", MARKETING, 2));
    OptOut ratna =
        all().stream().filter(one -> one.personEnd().equals("1234")).findFirst().orElseThrow();
    assertThat(ratna.personHash())
        .isEqualTo(HexFormat.of().formatHex(Sha256.of(RATNA.getBytes(StandardCharsets.US_ASCII))));
    assertThat(ratna.toString()).doesNotContain(RATNA);
  }

  @Test
  void a_choice_dated_after_it_was_told_counts_as_made_then() {
    tell(choice(RATNA, "resume", Instant.parse("2035-01-01T00:00:00Z")));
    assertThat(all().getFirst().chosenAt()).isEqualTo(TOLD);

    tell(choice(RATNA, "stop", Instant.parse("2035-01-02T00:00:00Z")));
    assertThat(all()).singleElement().extracting(OptOut::choice).isEqualTo("stop");
  }

  @Test
  void a_word_that_nobody_knows_displaces_none_that_is_known() {
    assertThat(tell(choice(RATNA, "stop", T))).isEqualTo(Outcome.APPLIED);
    assertThat(tell(choice(RATNA, "pause", T.plusSeconds(5)))).isEqualTo(Outcome.SUPERSEDED);
    assertThat(all()).singleElement().extracting(OptOut::choice).isEqualTo("stop");

    String other = "6281100005678";
    tell(choice(other, "pause", T.plusSeconds(5)));
    assertThat(tell(choice(other, "resume", T))).isEqualTo(Outcome.APPLIED);
    assertThat(all()).extracting(OptOut::choice).containsExactlyInAnyOrder("stop", "resume");
  }

  @Test
  void any_order_of_the_same_choices_ends_in_the_same_and_a_stop_wins_within_a_second() {
    List<Choice> choices =
        new ArrayList<>(
            List.of(
                choice(RATNA, "stop", T),
                choice(RATNA, "resume", T.plusSeconds(5)),
                choice(RATNA, "resume", T.plusSeconds(9)),
                choice(RATNA, "stop", T.plusSeconds(9)),
                choice(RATNA, "stop", T.plusSeconds(9)),
                choice(RATNA, "pause", T.plusSeconds(9))));
    for (int seed = 0; seed < 40; seed++) {
      Collections.shuffle(choices, new Random(seed));
      client = fixtures.client("Kopi " + seed);
      account = fixtures.waba(client);
      viewer = fixtures.member(client, Role.VIEWER);
      choices.forEach(this::tell);
      assertThat(all()).singleElement().extracting(OptOut::choice).isEqualTo("stop");
      assertThat(all().getFirst().chosenAt()).isEqualTo(T.plusSeconds(9));
    }
  }

  @Test
  void of_very_many_choices_in_one_event_all_are_applied() {
    List<Choice> many =
        IntStream.range(0, 2_500)
            .mapToObj(n -> choice("62812%06d".formatted(n), "stop", T))
            .collect(Collectors.toCollection(ArrayList::new));
    many.add(choice("62812000000", "resume", T.plusSeconds(1))); // in another batch than the stop
    many.add(choice("62812002499", "resume", T.plusSeconds(1))); // in the same
    many.add(new Choice("62812000001", "utility_messages", "stop", T));

    assertThat(tell(many.toArray(Choice[]::new))).isEqualTo(Outcome.APPLIED);

    assertThat(fixtures.as(viewer, () -> optOuts.counts(client)))
        .containsExactly(
            new OptOutCount("622150001000", MARKETING, 2_498),
            new OptOutCount("622150001000", "utility_messages", 1));
    assertThat(tell(many.toArray(Choice[]::new))).isEqualTo(Outcome.APPLIED);
    assertThat(fixtures.as(viewer, () -> optOuts.counts(client)))
        .extracting(OptOutCount::people)
        .containsExactly(2_498L, 1L);
  }

  @Test
  void what_is_older_is_superseded() {
    tell(choice(RATNA, "resume", T.plusSeconds(1)));
    assertThat(tell(choice(RATNA, "stop", T))).isEqualTo(Outcome.SUPERSEDED);
    assertThat(fixtures.as(viewer, () -> optOuts.counts(client))).isEmpty();
  }

  @Test
  void the_export_goes_on_where_the_page_before_ended() {
    for (int i = 0; i < 5; i++) {
      tell(choice("62811000" + i + "0000", "stop", T));
    }
    List<OptOut> first = fixtures.as(viewer, () -> optOuts.after(client, null, 3));
    List<OptOut> second =
        fixtures.as(viewer, () -> optOuts.after(client, OptOuts.cursor(first.getLast()), 3));
    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
  }

  @Test
  void somebody_is_forgotten_on_demand_and_nobody_else() {
    tell(choice(RATNA, "stop", T), choice("6281100005678", "stop", T));
    Person owner = fixtures.member(client, Role.OWNER);

    assertThat(forget(owner, "+62 811-0000-1234", " ")).isEqualTo(new Forgotten.NoReason());
    assertThat(forget(owner, "+62 811 0000 9999", "Asked for")).isEqualTo(new Forgotten.Nobody());
    assertThat(forget(owner, "+62 811-0000-1234", "Asked for by letter"))
        .isEqualTo(new Forgotten.Done(1));

    assertThat(all()).extracting(OptOut::personEnd).containsExactly("5678");
    assertThat(fixtures.as(owner, () -> trail.find(client, TrailFilter.ALL, null, 1)).entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.action()).isEqualTo("OPT_OUTS_FORGOTTEN");
          assertThat(entry.toString())
              .contains("Asked for by letter")
              .doesNotContain("81100001234");
        });
  }

  private Forgotten forget(Person who, String number, String reason) {
    return fixtures.as(who, () -> optOuts.forget(client, number, reason));
  }

  private List<OptOut> all() {
    return fixtures.as(viewer, () -> optOuts.after(client, null, OptOuts.LONGEST_PAGE));
  }

  private static Choice choice(String person, String value, Instant at) {
    return new Choice(person, MARKETING, value, at);
  }

  private Outcome tell(Choice... choices) {
    MetaId waba = account.metaId();
    return ClientScope.call(
        client,
        () ->
            Objects.requireNonNull(
                transactions.execute(_ ->
                    events.apply(
                        new PreferencesChanged(
                            client, waba, TOLD, "622150001000", List.of(choices))))));
  }
}
