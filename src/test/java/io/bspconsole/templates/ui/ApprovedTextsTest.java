package io.bspconsole.templates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.By;
import io.bspconsole.templates.HistoryEntry.Machine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovedTextsTest {

  @Test
  void each_version_was_approved_until_meta_said_something_else() {
    assertThat(
            ApprovedTexts.of(
                List.of(
                    meta(1, "PENDING", 1),
                    meta(2, "APPROVED", 1),
                    meta(3, HistoryEntry.QUALITY, 1),
                    meta(4, "PAUSED", 1),
                    meta(5, "APPROVED", 1),
                    meta(6, "PENDING", 2),
                    meta(7, "APPROVED", 2))))
        .containsExactly(
            new ApprovedTexts.Span(1, at(2), at(4)),
            new ApprovedTexts.Span(1, at(5), at(6)),
            new ApprovedTexts.Span(2, at(7), null));
  }

  @Test
  void an_approval_of_another_version_ends_the_one_before() {
    assertThat(ApprovedTexts.of(List.of(meta(1, "APPROVED", 1), meta(2, "APPROVED", 2))))
        .containsExactly(
            new ApprovedTexts.Span(1, at(1), at(2)), new ApprovedTexts.Span(2, at(2), null));
  }

  @Test
  void what_came_too_late_and_what_we_did_count_for_nothing() {
    HistoryEntry late =
        new HistoryEntry(at(2), Machine.META, "REJECTED", 1, By.META, null, "", null, null, true);
    HistoryEntry ours =
        new HistoryEntry(
            at(3), Machine.OURS, "CLEARED", 2, By.CONSOLE, null, "", null, null, false);

    assertThat(ApprovedTexts.of(List.of(meta(1, "APPROVED", 1), late, ours)))
        .containsExactly(new ApprovedTexts.Span(1, at(1), null));
  }

  private static HistoryEntry meta(int second, String event, @Nullable Integer version) {
    return new HistoryEntry(
        at(second), Machine.META, event, version, By.META, null, "", null, null, false);
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }
}
