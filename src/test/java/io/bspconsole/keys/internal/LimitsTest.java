package io.bspconsole.keys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeySettings;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class LimitsTest {

  private final HandClock time = new HandClock();
  private final Limits limits =
      new Limits(new KeySettings(60, 3, 2, Duration.ofDays(365), false), time);

  @Test
  void a_key_calls_as_often_as_its_burst_and_then_at_its_rate() {
    KeyId key = KeyId.next();
    assertThat(limits.call(key).remaining()).isEqualTo(2);
    assertThat(limits.call(key).remaining()).isEqualTo(1);
    assertThat(limits.call(key).granted()).isTrue();
    assertThat(limits.call(key).granted()).isFalse();

    time.pass(Duration.ofSeconds(1));
    assertThat(limits.call(key).granted()).isTrue();
    assertThat(limits.call(key).granted()).isFalse();
  }

  @Test
  void one_key_uses_nothing_up_of_another() {
    KeyId busy = KeyId.next();
    for (int call = 0; call < 10; call++) {
      limits.call(busy);
    }
    assertThat(limits.call(KeyId.next()).granted()).isTrue();
  }

  @Test
  void who_is_refused_is_told_when_to_come_again() {
    KeyId key = KeyId.next();
    MockHttpServletResponse granted = new MockHttpServletResponse();
    limits.call(key).tell(granted);
    limits.call(key);
    limits.call(key);
    MockHttpServletResponse refused = new MockHttpServletResponse();
    limits.call(key).tell(refused);

    assertThat(granted.getHeader("RateLimit-Policy")).isEqualTo("\"key\";q=3;w=3");
    assertThat(granted.getHeader("RateLimit")).isEqualTo("\"key\";r=2;t=1");
    assertThat(granted.getHeader("Retry-After")).isNull();
    assertThat(refused.getHeader("RateLimit")).isEqualTo("\"key\";r=0;t=3");
    assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
  }

  @Test
  void wrong_keys_are_counted_by_address() {
    limits.wrong("192.0.2.1");
    limits.wrong("192.0.2.1");

    assertThat(limits.wrong("192.0.2.1").granted()).isFalse();
    assertThat(limits.wrong("192.0.2.2").granted()).isTrue();
  }

  @Test
  void wrong_keys_from_one_ipv6_network_count_together() {
    limits.wrong("2001:db8::1");
    limits.wrong("2001:db8::2");

    assertThat(limits.wrong("2001:db8::ffff:1").granted()).isFalse();
    assertThat(limits.wrong("2001:db8:0:1::1").granted()).isTrue();
  }

  private static final class HandClock implements TimeMeter {

    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
