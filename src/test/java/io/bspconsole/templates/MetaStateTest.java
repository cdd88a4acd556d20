package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.support.Orders;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetaStateTest {

  private static final ClientId CLIENT = new ClientId(new java.util.UUID(0, 1));
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void a_status_is_kept_as_meta_wrote_it() {
    MetaState state = after(event("SOMETHING_NEW", 1));
    assertThat(state.word()).contains("SOMETHING_NEW");
    assertThat(state.editable()).isFalse();
  }

  @Test
  void an_older_event_changes_nothing() {
    MetaState approved = after(event("APPROVED", 5));
    MetaState.Taken taken = approved.apply(event("PENDING", 4));
    assertThat(taken.superseded()).isTrue();
    assertThat(taken.state()).isEqualTo(approved);
  }

  @Test
  void the_same_event_again_is_no_news() {
    MetaState approved = after(event("APPROVED", 5));
    assertThat(approved.apply(event("APPROVED", 5)))
        .isEqualTo(new MetaState.Taken(approved, false, false));
  }

  @Test
  void flags_and_locks_stand_beside_the_status() {
    MetaState state = after(event("APPROVED", 1), event("FLAGGED", 2), event("LOCKED", 3));
    assertThat(state.word()).contains("APPROVED");
    assertThat(state.marks().flagged()).isTrue();
    assertThat(state.marks().locked()).isTrue();
    assertThat(state.editable()).isFalse();
  }

  @Test
  void reinstated_means_approved_without_marks() {
    MetaState state =
        after(
            event("FLAGGED", 1), event("DISABLED", 2), event("LOCKED", 3), event("REINSTATED", 4));
    assertThat(state.word()).contains("APPROVED");
    assertThat(state.marks().flagged()).isFalse();
    assertThat(state.marks().locked()).isFalse();
  }

  @Test
  void unarchived_does_not_say_to_what() {
    assertThat(after(event("ARCHIVED", 1), event("UNARCHIVED", 2)).word()).contains("ARCHIVED");
  }

  @Test
  void a_first_pause_ends_after_three_hours() {
    MetaState state = after(event("PAUSED", 0, "FIRST_PAUSE", null));
    assertThat(state.status())
        .extracting(MetaStatus::until)
        .isEqualTo(NOON.plus(Duration.ofHours(3)));
  }

  @Test
  void any_order_of_the_same_events_ends_in_the_same_state() {
    List<TemplateStatusUpdated> events =
        List.of(
            event("PENDING", 1, null, "UTILITY"),
            event("APPROVED", 2, null, "MARKETING"),
            event("FLAGGED", 3),
            event("PAUSED", 4, "FIRST_PAUSE", null),
            event("APPROVED", 4),
            event("FLAGGED", 6),
            event("REJECTED", 7));
    Set<MetaState> ends = new HashSet<>();
    permute(events, new ArrayList<>(), ends);
    assertThat(ends).hasSize(1);
    assertThat(ends).first().extracting(state -> state.word().orElseThrow()).isEqualTo("REJECTED");
  }

  @Test
  void an_announced_move_stands_until_it_is_done() {
    MetaState told = MetaState.SILENT.apply(announced("UTILITY", "MARKETING", 1)).state();
    assertThat(told.category()).extracting(Dated::value).isEqualTo("UTILITY");
    assertThat(told.categories().move()).map(CategoryMove::to).contains("MARKETING");

    MetaState moved = told.apply(moved("UTILITY", "MARKETING", 2)).state();
    assertThat(moved.category()).extracting(Dated::value).isEqualTo("MARKETING");
    assertThat(moved.categories().move()).isEmpty();

    MetaState reversed = moved.apply(moved("MARKETING", "UTILITY", 3)).state();
    assertThat(reversed.categories().move()).isEmpty();
    assertThat(reversed.apply(announced("UTILITY", "MARKETING", 1)).superseded()).isTrue();
  }

  @Test
  void of_two_words_of_one_second_the_graver_counts_and_meta_is_asked() {
    MetaState.Taken lighter = after(event("PAUSED", 4)).apply(event("APPROVED", 4));
    assertThat(lighter.superseded()).isTrue();
    assertThat(lighter.doubtful()).isTrue();
    MetaState.Taken graver = after(event("APPROVED", 4)).apply(event("PAUSED", 4));
    assertThat(graver.state().word()).contains("PAUSED");
    assertThat(graver.doubtful()).isTrue();
    assertThat(after(event("ARCHIVED", 1)).apply(event("UNARCHIVED", 2)).doubtful()).isTrue();
  }

  /** Events of every kind, three within one second, in all orders and with each of them twice. */
  @Test
  void any_order_of_events_of_all_kinds_ends_in_the_same_state() {
    List<Function<MetaState, MetaState.Taken>> events =
        List.of(
            state -> state.apply(event("APPROVED", 2, null, "UTILITY")),
            state -> state.apply(announced("UTILITY", "MARKETING", 2)),
            state -> state.apply(moved("UTILITY", "MARKETING", 2)),
            state -> state.apply(flagged(3, 90)),
            state -> state.apply(flagged(3, 60)),
            state -> state.rated("RED", NOON.plusSeconds(4)).state().rated("GREEN", NOON),
            state -> state.worded("Hello", NOON.plusSeconds(5)),
            state -> state.worded("Good day", NOON.plusSeconds(5)));
    Set<MetaState> ends = new HashSet<>();
    Orders.of(events)
        .forEach(order -> {
          MetaState state = MetaState.SILENT;
          for (Function<MetaState, MetaState.Taken> event : order) {
            state = event.apply(state).state();
          }
          ends.add(state);
          for (Function<MetaState, MetaState.Taken> again : order) {
            state = again.apply(state).state();
          }
          ends.add(state);
        });
    assertThat(ends)
        .singleElement()
        .satisfies(end -> {
          assertThat(end.category()).extracting(Dated::value).isEqualTo("MARKETING");
          assertThat(end.categories().move()).isEmpty();
          assertThat(end.marks().disableAt()).isEqualTo(NOON.plusSeconds(60));
          assertThat(end.quality()).extracting(Dated::value).isEqualTo("RED");
        });
  }

  @Test
  void an_answer_follows_what_was_known_when_the_call_was_made() {
    MetaState rejected = after(event("REJECTED", 1));
    MetaState edited = rejected.answered(pending(), "UTILITY", rejected.orderedAt());
    assertThat(edited.word()).contains("PENDING");
    assertThat(edited.apply(event("REJECTED", 1)).superseded()).isTrue();
    assertThat(edited.apply(event("APPROVED", 2)).state().word()).contains("APPROVED");
  }

  @Test
  void an_answer_yields_to_an_event_that_was_faster() {
    MetaState approved = after(event("APPROVED", 1));
    MetaState answered = approved.answered(pending(), "MARKETING", null);
    assertThat(answered.word()).contains("APPROVED");
    assertThat(answered.category()).extracting(Dated::value).isEqualTo("MARKETING");
  }

  @Test
  void a_rating_is_not_undone_by_an_older_one() {
    MetaState red = MetaState.SILENT.rated("RED", NOON).state();
    assertThat(red.rated("GREEN", NOON.minusSeconds(1)).superseded()).isTrue();
    assertThat(red.rated("GREEN", NOON.plusSeconds(1)).superseded()).isFalse();
  }

  private static void permute(
      List<TemplateStatusUpdated> left, List<TemplateStatusUpdated> taken, Set<MetaState> ends) {
    if (left.isEmpty()) {
      ends.add(after(taken.toArray(TemplateStatusUpdated[]::new)));
    }
    for (TemplateStatusUpdated next : left) {
      List<TemplateStatusUpdated> rest = new ArrayList<>(left);
      rest.remove(next);
      List<TemplateStatusUpdated> more = new ArrayList<>(taken);
      more.add(next);
      permute(rest, more, ends);
    }
  }

  private static MetaState after(TemplateStatusUpdated... events) {
    MetaState state = MetaState.SILENT;
    for (TemplateStatusUpdated event : events) {
      state = state.apply(event).state();
    }
    return state;
  }

  private static TemplateStatusUpdated flagged(int seconds, int disabled) {
    return new TemplateStatusUpdated(
        CLIENT,
        new MetaId("1"),
        NOON.plusSeconds(seconds),
        "FLAGGED",
        new MetaId("2"),
        "order_shipped",
        "en_US",
        null,
        null,
        null,
        null,
        NOON.plusSeconds(disabled),
        null);
  }

  private static TemplateCategoryUpdated announced(String now, String correct, int seconds) {
    return category(null, now, correct, seconds);
  }

  private static TemplateCategoryUpdated moved(String before, String now, int seconds) {
    return category(before, now, null, seconds);
  }

  private static TemplateCategoryUpdated category(
      @Nullable String before, String now, @Nullable String correct, int seconds) {
    return new TemplateCategoryUpdated(
        CLIENT,
        new MetaId("1"),
        NOON.plusSeconds(seconds),
        new MetaId("2"),
        "order_shipped",
        "en_US",
        before,
        now,
        correct,
        NOON.plus(Duration.ofDays(1)));
  }

  private static MetaStatus pending() {
    return MetaStatus.bare("PENDING", NOON, null);
  }

  private static TemplateStatusUpdated event(String word, int seconds) {
    return event(word, seconds, null, null);
  }

  private static TemplateStatusUpdated event(
      String word, int seconds, @Nullable String title, @Nullable String category) {
    return new TemplateStatusUpdated(
        CLIENT,
        new MetaId("1"),
        NOON.plusSeconds(seconds),
        word,
        new MetaId("2"),
        "order_shipped",
        "en_US",
        null,
        null,
        null,
        title,
        null,
        category);
  }
}
