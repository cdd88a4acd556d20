package io.bspconsole.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.ActorKind;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.audit.ui.TrailQuery.Mistake;
import io.bspconsole.audit.ui.TrailQuery.Mistake.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailQueryTest {

  @Test
  void each_word_narrows_by_what_it_names() {
    TrailFilter filter =
        parse("actor:rangga client:\"Kopi Senja\" template:promo action:version_cleared").filter();

    assertThat(filter.actor()).isEqualTo("rangga");
    assertThat(filter.client()).isEqualTo("Kopi Senja");
    assertThat(filter.template()).isEqualTo("promo");
    assertThat(filter.actions()).contains(Set.of(Action.VERSION_CLEARED));
  }

  @Test
  void dates_mean_whole_days_where_the_reader_is() {
    TrailFilter filter = parse("from:2026-11-01 to:2026-11-02").filter();

    assertThat(filter.from()).isEqualTo(Instant.parse("2026-10-31T17:00:00Z"));
    assertThat(filter.before()).isEqualTo(Instant.parse("2026-11-02T17:00:00Z"));
  }

  @Test
  void an_action_is_found_by_the_words_that_the_reader_sees() {
    assertThat(parse("action:\"meloloskan templat\"").filter().actions())
        .contains(Set.of(Action.VERSION_CLEARED));
  }

  @Test
  void meta_and_the_provider_have_words() {
    assertThat(parse("actor:meta").filter().kind()).isEqualTo(ActorKind.META);
    assertThat(parse("client:provider").filter().provider()).isTrue();
  }

  @Test
  void words_by_themselves_are_part_of_a_name() {
    TrailQuery query = parse("kopi actor:dewi \"senja pagi\"");

    assertThat(query.mistakes()).isEmpty();
    assertThat(query.filter().about()).isEqualTo("kopi senja pagi");
    assertThat(query.filter().actor()).isEqualTo("dewi");
  }

  @Test
  void what_means_nothing_is_kept_to_be_shown() {
    TrailQuery query = parse("actor: from:yesterday colour:red action:nonsense actor:dewi");

    assertThat(query.mistakes())
        .containsExactly(
            new Mistake("actor:", Kind.EMPTY),
            new Mistake("from:yesterday", Kind.DAY),
            new Mistake("colour:red", Kind.WORD),
            new Mistake("action:nonsense", Kind.ACTION));
    assertThat(query.filter().actor()).isEqualTo("dewi");
    assertThat(query.filter().actions()).isEmpty();
  }

  @Test
  void days_in_the_wrong_order_are_told() {
    assertThat(parse("to:2026-11-01 from:2026-11-02").mistakes())
        .containsExactly(new Mistake("from:2026-11-02", Kind.ORDER));
    assertThat(parse("from:2026-11-02 to:2026-11-02").mistakes()).isEmpty();
  }

  @Test
  void in_the_trail_of_one_client_others_have_no_meaning() {
    TrailQuery query =
        TrailQuery.parse("client:senja", ZoneId.of("Asia/Jakarta"), false, Action::name);

    assertThat(query.mistakes()).containsExactly(new Mistake("client:senja", Kind.ONE_CLIENT));
    assertThat(query.filter().client()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        ":",
        "actor:\"",
        "actor:\"open",
        "from:9999-99-99",
        "from:+999999999-01-01",
        "a:b:c:\"d\"e\"",
        "action:\\",
        "actor:%_!'",
        "\u0000",
        "😀:😀"
      })
  void reading_never_fails(String typed) {
    assertThat(parse(typed)).isNotNull();
  }

  @Test
  void no_text_at_all_makes_reading_fail() {
    Random random = new Random(7);
    String letters = "acto r:\"clien mp-_0123456789\\'%\n\u00e9\uD83D";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        typed.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(parse(typed.toString())).isNotNull();
    }
  }

  @Test
  void choosing_an_action_replaces_the_one_that_was_there() {
    assertThat(TrailQuery.withAction("actor:a action:x template:t", Action.SIGNED_IN))
        .isEqualTo("actor:a template:t action:signed_in");
    assertThat(TrailQuery.withAction("actor:a action:\"x y\"", null)).isEqualTo("actor:a");
  }

  private static TrailQuery parse(String typed) {
    return TrailQuery.parse(
        typed,
        ZoneId.of("Asia/Jakarta"),
        true,
        action -> action == Action.VERSION_CLEARED ? "Meloloskan templat" : action.name());
  }
}
