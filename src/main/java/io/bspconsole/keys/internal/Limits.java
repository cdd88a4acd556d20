package io.bspconsole.keys.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bspconsole.kernel.Network;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeySettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts calls, each node for itself: good ones by key, and calls with keys that do not exist by
 * address. The two never mix, so nobody uses a good key up by calling with wrong ones.
 */
@Component
class Limits {

  private static final Duration REFILL = Duration.ofMinutes(1);
  private static final int MOST = 100_000;

  private final KeySettings settings;
  private final TimeMeter time;
  // One that is not used for as long as it takes to fill up is as good as a new one.
  private final Cache<KeyId, Bucket> keys;
  private final Cache<String, Bucket> addresses;

  @Autowired
  Limits(KeySettings settings) {
    this(settings, TimeMeter.SYSTEM_NANOTIME);
  }

  Limits(KeySettings settings, TimeMeter time) {
    this.settings = settings;
    this.time = time;
    this.keys = cache(settings.burst(), settings.perMinute());
    this.addresses = cache(settings.wrongPerMinute(), settings.wrongPerMinute());
  }

  /** Takes one call off what the key may do. */
  Allowance call(KeyId key) {
    return take(
        keys.get(key, _ -> bucket(settings.burst(), settings.perMinute())),
        settings.burst(),
        settings.perMinute());
  }

  /** Takes one wrong key off what may come from that address. */
  Allowance wrong(String address) {
    int most = settings.wrongPerMinute();
    return take(addresses.get(Network.of(address), _ -> bucket(most, most)), most, most);
  }

  private Bucket bucket(int capacity, int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(perMinute, REFILL))
        .withCustomTimePrecision(time)
        .build();
  }

  private static <K> Cache<K, Bucket> cache(int capacity, int perMinute) {
    return Caffeine.newBuilder()
        .expireAfterAccess(Duration.ofSeconds(window(capacity, perMinute) + 1))
        .maximumSize(MOST)
        .build();
  }

  private static Allowance take(Bucket bucket, int capacity, int perMinute) {
    return Allowance.of(
        bucket.tryConsumeAndReturnRemaining(1), capacity, window(capacity, perMinute));
  }

  /** In seconds, rounded up: how long an empty one takes to fill up. */
  private static long window(int capacity, int perMinute) {
    return Math.ceilDiv(capacity * REFILL.toSeconds(), perMinute);
  }
}
