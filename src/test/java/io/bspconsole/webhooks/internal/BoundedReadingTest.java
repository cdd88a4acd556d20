package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedReadingTest {

  private static final int KILO = 1024;

  private final List<Integer> sizes = new ArrayList<>();

  @Test
  void bodies_are_read_whole_and_longer_ones_one_byte_too_far() throws Exception {
    BoundedReading reading = new BoundedReading(128 * KILO, Duration.ofSeconds(10));
    for (int size : new int[] {0, 1, 16 * KILO, 50 * KILO, 70 * KILO}) {
      reading.read(zeros(size), 60 * KILO, body -> sizes.add(body.length));
    }
    assertThat(sizes).containsExactly(0, 1, 16 * KILO, 50 * KILO, 60 * KILO + 1);
  }

  @Test
  void all_that_are_read_together_are_bounded_and_their_room_comes_back() throws Exception {
    BoundedReading reading = new BoundedReading(128 * KILO, Duration.ofSeconds(10));
    reading.read(
        zeros(100 * KILO),
        100 * KILO,
        _ -> {
          assertThatExceptionOfType(InboxFull.class)
              .isThrownBy(() -> reading.read(zeros(40 * KILO), 100 * KILO, _ -> sizes.add(-1)));
          try {
            reading.read(zeros(KILO), 100 * KILO, body -> sizes.add(body.length));
          } catch (BoundedReading.TooSlow e) {
            throw new IOException(e);
          }
        });
    reading.read(zeros(100 * KILO), 100 * KILO, body -> sizes.add(body.length));

    assertThat(sizes).containsExactly(KILO, 100 * KILO);
  }

  @Test
  void room_comes_back_from_a_sender_who_breaks_off() {
    BoundedReading reading = new BoundedReading(64 * KILO, Duration.ofSeconds(10));
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> reading.read(broken(40 * KILO), 60 * KILO, _ -> sizes.add(-1)));
    }
    assertThat(sizes).isEmpty();
  }

  @Test
  void a_body_that_takes_too_long_is_given_up() {
    BoundedReading reading = new BoundedReading(64 * KILO, Duration.ZERO);

    assertThatExceptionOfType(BoundedReading.TooSlow.class)
        .isThrownBy(() -> reading.read(zeros(KILO), 60 * KILO, _ -> sizes.add(-1)));
    assertThat(sizes).isEmpty();
  }

  private static InputStream zeros(int size) {
    return new ByteArrayInputStream(new byte[size]);
  }

  private static InputStream broken(int after) {
    return new InputStream() {
      private int left = after;

      @Override
      public int read() throws IOException {
        if (left-- <= 0) {
          throw new IOException("connection reset");
        }
        return 0;
      }
    };
  }
}
