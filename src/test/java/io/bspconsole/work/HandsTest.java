package io.bspconsole.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandsTest {

  private final Queue<Integer> heap =
      new ConcurrentLinkedQueue<>(IntStream.range(0, 100).boxed().toList());
  private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

  @Test
  void everything_is_done_once_though_there_is_more_than_hands() throws InterruptedException {
    try (Hands<Integer> hands = new Hands<>(3, this::claim, done::add)) {
      hands.takeAll();
    }

    assertThat(done).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void a_claim_that_breaks_leaves_the_hands_free() {
    List<Integer> asked = new ArrayList<>();
    try (Hands<Integer> hands =
        new Hands<>(
            3,
            count -> {
              asked.add(count);
              throw new IllegalStateException("planted");
            },
            done::add)) {
      assertThatThrownBy(hands::take).hasMessage("planted");
      assertThatThrownBy(hands::take).hasMessage("planted");
    }

    assertThat(asked).containsExactly(3, 3);
  }

  @Test
  void a_failed_try_waits_twice_as_long_each_time_and_never_less_than_it_was_asked_to() {
    BackOff backOff = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(1));

    assertThat(IntStream.of(1, 2, 3, 6, 1000).mapToObj(n -> backOff.after(n, Duration.ZERO)))
        .extracting(Duration::toSeconds)
        .containsExactly(2L, 4L, 8L, 60L, 60L);
    assertThat(backOff.after(1, Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void a_heap_is_worked_off_in_batches_until_one_is_not_full() {
    List<Integer> sizes = new ArrayList<>();

    int all =
        new Batches(40, 10)
            .run(limit -> {
              int few = claim(limit).size();
              sizes.add(few);
              return few;
            });

    assertThat(all).isEqualTo(100);
    assertThat(sizes).containsExactly(40, 40, 20);
  }

  @Test
  void a_heap_that_is_too_great_is_left_for_the_next_time() {
    assertThat(new Batches(10, 3).run(limit -> claim(limit).size())).isEqualTo(30);
  }

  private List<Integer> claim(int count) {
    return Stream.generate(heap::poll).limit(count).takeWhile(java.util.Objects::nonNull).toList();
  }
}
