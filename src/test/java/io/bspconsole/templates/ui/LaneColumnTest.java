package io.bspconsole.templates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.By;
import io.bspconsole.templates.HistoryEntry.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaneColumnTest {

  private static final Instant START = Instant.parse("2026-11-19T02:10:00Z");

  @Test
  void clearing_sending_and_meta_s_review_share_a_column() {
    List<LaneColumn> columns =
        LaneColumn.of(
            List.of(
                ours("DRAFT", 0),
                ours("IN_REVIEW", 60),
                ours("CLEARED", 120),
                ours("SENT", 121),
                metas("PENDING", 121),
                metas("REJECTED", 600)));

    assertThat(columns).hasSize(4);
    assertThat(columns.get(2).sent()).isTrue();
    assertThat(columns.get(2).metas()).isNotNull();
    assertThat(columns.get(2).version()).isEqualTo(1);
  }

  @Test
  void a_clearing_that_meta_refused_is_not_told_as_sent() {
    List<LaneColumn> columns =
        LaneColumn.of(List.of(ours("CLEARED", 0), ours(HistoryEntry.SEND_REFUSED, 1)));

    assertThat(columns).hasSize(2).noneMatch(LaneColumn::sent);
  }

  @Test
  void what_arrived_too_late_has_no_column() {
    HistoryEntry late =
        new HistoryEntry(START, Machine.META, "PENDING", 1, By.META, null, "", null, null, true);

    assertThat(LaneColumn.of(List.of(late))).isEmpty();
  }

  @Test
  void a_review_lasts_until_its_decision_and_a_rejection_until_the_next_draft() {
    List<LaneColumn> columns =
        LaneColumn.of(
            List.of(
                ours("IN_REVIEW", 0),
                ours("CLEARED", 60),
                ours("SENT", 60),
                metas("PENDING", 60),
                metas("REJECTED", 200),
                ours("DRAFT", 500)));

    assertThat(lasted(columns, 0)).isEqualTo(Duration.ofMinutes(60));
    assertThat(lasted(columns, 1)).isEqualTo(Duration.ofMinutes(140));
    assertThat(lasted(columns, 2)).isEqualTo(Duration.ofMinutes(300));
    assertThat(lasted(columns, 3)).isNull();
  }

  @Test
  void what_still_lasts_has_no_length() {
    List<LaneColumn> columns = LaneColumn.of(List.of(ours("IN_REVIEW", 0)));

    assertThat(lasted(columns, 0)).isNull();
    assertThat(columns.getFirst().isWork()).isTrue();
  }

  private static @Nullable Duration lasted(List<LaneColumn> columns, int i) {
    return columns.get(i).lasted(columns.subList(i + 1, columns.size()));
  }

  private static HistoryEntry ours(String event, int minute) {
    return entry(Machine.OURS, event, minute);
  }

  private static HistoryEntry metas(String event, int minute) {
    return entry(Machine.META, event, minute);
  }

  private static HistoryEntry entry(Machine machine, String event, int minute) {
    return new HistoryEntry(
        START.plus(Duration.ofMinutes(minute)),
        machine,
        event,
        1,
        By.PERSON,
        null,
        "Rangga Prasetyo",
        null,
        null,
        false);
  }
}
