package io.bspconsole.accounts.internal;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a node the hashing of passwords may take; one hash needs 19 MiB and a whole core.
 *
 * @param atOnce how many are hashed at once; 0 for half the processors, so that the rest goes on
 *     serving whoever has signed in
 * @param longestWait for one's turn, before one is told to try again
 */
@ConfigurationProperties("bsp.hashing")
record HashSettings(@DefaultValue("0") int atOnce, @DefaultValue("5s") Duration longestWait) {

  HashSettings {
    if (atOnce < 0) {
      throw new IllegalArgumentException("bsp.hashing.at-once is negative");
    }
  }

  int permits() {
    return atOnce > 0
        ? atOnce
        : Math.max(1, ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors() / 2);
  }
}
