package io.bspconsole.accounts.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** So many of something within a time, for each key; each node counts for itself. */
final class Buckets<K> {

  private static final int MOST = 100_000;

  private final int capacity;
  private final Duration window;
  // One that is not used for as long as it takes to fill up is as good as a new one.
  private final Cache<K, Bucket> buckets;

  Buckets(int capacity, Duration window) {
    this.capacity = capacity;
    this.window = window;
    this.buckets = Caffeine.newBuilder().expireAfterAccess(window).maximumSize(MOST).build();
  }

  /** Takes one; false when there is none left now. */
  boolean take(K key) {
    return buckets.get(key, _ -> bucket()).tryConsume(1);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, window))
        .build();
  }
}
