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
    BoundedReading reading = reading(1024);
    for (int size : new int[] {0, 1, 16 * KILO, 50 * KILO, 70 * KILO}) {
      reading.read(zeros(size), "a", 60 * KILO, body -> sizes.add(body.length));
    }
    assertThat(sizes).containsExactly(0, 1, 16 * KILO, 50 * KILO, 60 * KILO + 1);
  }

  @Test
  void an_address_has_its_share_and_gets_it_back() throws Exception {
    BoundedReading reading = reading(1024);
    within(
        reading,
        "a",
        100,
        () -> {
          assertFull(reading, "a", 40);
          within(reading, "a", 20, () -> sizes.add(20));
          within(reading, "b", 100, () -> sizes.add(100));
        });
    within(reading, "a", 100, () -> sizes.add(100));

    assertThat(sizes).containsExactly(20, 100, 100);
  }

  @Test
  void long_bodies_of_many_addresses_leave_room_for_short_ones() throws Exception {
    BoundedReading reading = reading(1024);
    longOnes(reading, 0);
    longOnes(reading, 0); // all room came back

    assertThat(sizes).containsExactly(1, 1);
  }

  /** One within the other, until there is no more room for long ones. */
  private void longOnes(BoundedReading reading, int count) throws Exception {
    if (count == 7) {
      assertFull(reading, "next", 110);
      within(reading, "next", 1, () -> sizes.add(1));
    } else {
      within(reading, "address " + count, 120, () -> longOnes(reading, count + 1));
    }
  }

  @Test
  void all_that_are_read_together_are_bounded() throws Exception {
    BoundedReading reading = reading(128);
    shortOnes(reading, 0);
    shortOnes(reading, 0);

    assertThat(sizes).isEmpty();
  }

  private void shortOnes(BoundedReading reading, int count) throws Exception {
    if (count == 8) {
      assertFull(reading, "next", 1);
    } else {
      within(reading, "address " + count, 16, () -> shortOnes(reading, count + 1));
    }
  }

  @Test
  void room_comes_back_from_a_sender_who_breaks_off() {
    BoundedReading reading = reading(512);
    for (int i = 0; i < 20; i++) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> reading.read(broken(40 * KILO), "a", 60 * KILO, _ -> sizes.add(-1)));
    }
    assertThat(sizes).isEmpty();
  }

  private static BoundedReading reading(int kilobytes) {
    return new BoundedReading(kilobytes * KILO, Duration.ofSeconds(10));
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void within(BoundedReading reading, String address, int kilobytes, Step step)
      throws Exception {
    reading.read(
        zeros(kilobytes * KILO - 1),
        address,
        200 * KILO,
        _ -> {
          try {
            step.run();
          } catch (RuntimeException | IOException e) {
            throw e;
          } catch (Exception e) {
            throw new IOException(e);
          }
        });
  }

  private void assertFull(BoundedReading reading, String address, int kilobytes) {
    assertThatExceptionOfType(InboxFull.class)
        .isThrownBy(() ->
            reading.read(zeros(kilobytes * KILO - 1), address, 200 * KILO, _ -> sizes.add(-1)));
  }

  @Test
  void a_body_that_takes_too_long_is_given_up() {
    BoundedReading reading = new BoundedReading(64 * KILO, Duration.ZERO);

    assertThatExceptionOfType(BoundedReading.TooSlow.class)
        .isThrownBy(() -> reading.read(zeros(KILO), "a", 60 * KILO, _ -> sizes.add(-1)));
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
