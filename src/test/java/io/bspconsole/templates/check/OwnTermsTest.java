package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.templates.check.TermForm.Why;
import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTermsTest {

  private static final OwnTerm ADDED = new OwnTerm("goods:weapons", "id", "bambu runcing", false);

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));

  @Test
  void a_word_that_was_added_is_found_and_one_that_was_switched_off_is_not() {
    String shipped = TermList.find("goods:weapons").orElseThrow().shipped("id").getFirst();
    assertThat(rules("Kami menjual Bambu-Runcing asli.")).doesNotContain("goods");
    assertThat(rules("Di sini " + shipped + ", hubungi kami.")).contains("goods");

    check.adopt("", new OwnTerms(1, List.of(ADDED, off(shipped))));

    assertThat(rules("Kami menjual Bambu-Runcing asli.")).contains("goods");
    assertThat(rules("Di sini " + shipped + ", hubungi kami.")).doesNotContain("goods");
  }

  @Test
  void each_change_makes_another_edition_also_the_way_back_and_so_does_the_policy() {
    String first = check.edition();
    check.adopt("", new OwnTerms(1, List.of(ADDED)));
    String second = check.edition();
    check.adopt("", new OwnTerms(2, List.of()));
    String third = check.edition();
    check.adopt("2027-01-01", new OwnTerms(2, List.of()));

    assertThat(List.of(first, second, third, check.edition())).doesNotHaveDuplicates();
  }

  @Test
  void more_than_the_check_can_hold_leaves_in_force_what_was() {
    List<OwnTerm> many =
        IntStream.range(0, 4_000)
            .mapToObj(
                i -> new OwnTerm("adult", "zh_CN", "x" + Character.toString(0x4E00 + i), false))
            .toList();
    OwnTerms tooMany = new OwnTerms(1, many);
    String before = check.edition();

    assertThat(tooMany.fit()).isFalse();
    assertThat(new OwnTerms(1, List.of(ADDED)).fit()).isTrue();
    assertThatThrownBy(() -> check.adopt("", tooMany)).isInstanceOf(IllegalArgumentException.class);
    assertThat(check.edition()).isEqualTo(before);
  }

  @Test
  void a_list_of_another_release_is_left_out() {
    OwnTerms own = new OwnTerms(1, List.of(new OwnTerm("no-such-list", "en", "anything", false)));
    assertThat(own.lines().groups()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bambu Runcing, bambu runcing",
    "'  card-number!  ', card number",
    "gambl*, gambl*",
    "send … card   number, send ... card number",
    "50%, 50 %"
  })
  void a_term_is_written_as_it_is_looked_for(String typed, String term) {
    assertThat(TermForm.of(typed)).isEqualTo(new TermForm.Usable(term));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "*", "ab*", "!!!", "a ... card", "card ... b"})
  void what_would_match_everything_is_refused(String typed) {
    assertThat(TermForm.of(typed))
        .isIn(new TermForm.Unusable(Why.TOO_SHORT), new TermForm.Unusable(Why.GAP));
  }

  @ParameterizedTest
  @CsvSource({"the, TOO_COMMON", "Yang, TOO_COMMON", "... card, GAP", "a ... b ... c, GAP"})
  void and_so_is_what_cannot_be_looked_for(String typed, Why why) {
    assertThat(TermForm.of(typed)).isEqualTo(new TermForm.Unusable(why));
  }

  @Test
  void a_term_may_be_as_long_as_the_limit_and_no_longer() {
    String longest = "x".repeat(TermForm.LONGEST);
    assertThat(TermForm.of(longest)).isEqualTo(new TermForm.Usable(longest));
    assertThat(TermForm.of(longest + "x")).isEqualTo(new TermForm.Unusable(Why.TOO_LONG));
  }

  private static OwnTerm off(String term) {
    return new OwnTerm("goods:weapons", "id", term, true);
  }

  private List<String> rules(String body) {
    TemplateContent content = TemplateContent.parse(TextsToTest.body(body));
    return check.check(content).findings().stream().map(Finding::rule).toList();
  }
}
