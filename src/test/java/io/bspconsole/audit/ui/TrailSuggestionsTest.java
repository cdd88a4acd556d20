package io.bspconsole.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.ui.TrailSuggestions.Suggestion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailSuggestionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void nothing_typed_yet_shows_all_words_that_there_are() {
    assertThat(of("")).containsExactly("actor:", "action:", "client:", "template:", "from:", "to:");
    assertThat(searches(new TrailSuggestions(TODAY, false, Action::name), "actor:dewi "))
        .containsExactly(
            "actor:dewi actor:",
            "actor:dewi action:",
            "actor:dewi template:",
            "actor:dewi from:",
            "actor:dewi to:");
  }

  @Test
  void a_word_that_is_begun_is_ended_and_what_stands_before_it_stays() {
    assertThat(of("client:\"Kopi Senja\" ac"))
        .containsExactly("client:\"Kopi Senja\" actor:", "client:\"Kopi Senja\" action:");
  }

  @Test
  void actions_are_found_by_their_codes_and_by_the_reader_s_words() {
    assertThat(of("action:decl")).containsExactly("action:version_declined");
    assertThat(of("action:meloloskan")).containsExactly("action:version_cleared");
    assertThat(of("from:2026-11-01 action:\"meloloskan tem"))
        .containsExactly("from:2026-11-01 action:version_cleared");
    assertThat(of("action:")).hasSize(TrailSuggestions.MOST);
  }

  @Test
  void days_meta_and_the_provider_are_offered() {
    assertThat(of("from:"))
        .containsExactly(
            "from:2026-11-28",
            "from:2026-11-27",
            "from:2026-11-21",
            "from:2026-11-01",
            "from:2026-08-30");
    assertThat(of("actor:m")).containsExactly("actor:meta");
    assertThat(of("client:p")).containsExactly("client:provider");
  }

  @Test
  void a_bare_word_may_be_a_name_or_an_action() {
    assertThat(of("declined"))
        .containsExactly(
            "action:version_declined", "actor:declined", "client:declined", "template:declined");
  }

  @Test
  void each_example_is_understood() {
    assertThat(known().examples(true))
        .hasSize(TrailSuggestions.Word.values().length)
        .allSatisfy(example ->
            assertThat(
                    TrailQuery.parse(example.search(), ZoneId.of("UTC"), true, Action::name)
                        .mistakes())
                .isEmpty());
  }

  private static List<String> of(String typed) {
    return searches(known(), typed);
  }

  private static List<String> searches(TrailSuggestions known, String typed) {
    return known.of(typed).stream().map(Suggestion::search).toList();
  }

  private static TrailSuggestions known() {
    return new TrailSuggestions(
        TODAY,
        true,
        action -> action == Action.VERSION_CLEARED ? "Meloloskan templat" : action.name());
  }
}
