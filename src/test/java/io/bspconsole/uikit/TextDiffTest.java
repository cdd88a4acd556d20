package io.bspconsole.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.support.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDiffTest {

  @Test
  void only_lines_that_differ_are_shown_each_with_its_word_and_sign() {
    try (Reader _ = Reader.of("en")) {
      TextDiff diff =
          new TextDiff(
              List.of("Hello {{1}}.", "Offer of 10% this month."),
              List.of("Hello {{1}}.", "Offer of 25% this month."));

      assertThat(text(diff))
          .isEqualTo("−removed: Offer of 10% this month.+added: Offer of 25% this month.");
      assertThat(diff.getElement().getOuterHTML()).contains("<mark>10%</mark>", "<mark>25%</mark>");
    }
  }

  @Test
  void markup_in_a_text_stays_text() {
    try (Reader _ = Reader.of("en")) {
      TextDiff diff = new TextDiff(List.of("a <b>bold</b> word"), List.of("a <i>bold</i> word"));

      assertThat(text(diff)).contains("a <b>bold</b> word", "a <i>bold</i> word");
    }
  }

  @Test
  void the_same_text_has_no_difference() {
    try (Reader _ = Reader.of("en")) {
      assertThat(new TextDiff(List.of("a", ""), List.of("a", "")).isEmpty()).isTrue();
      assertThat(new TextDiff(List.of("a"), List.of("a", "b")).isEmpty()).isFalse();
    }
  }

  private static String text(TextDiff diff) {
    return diff.getElement().getTextRecursively();
  }
}
