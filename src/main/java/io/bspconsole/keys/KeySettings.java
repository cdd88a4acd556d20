package io.bspconsole.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How keys are limited. Limits are counted by each node for itself.
 *
 * @param perMinute calls of one key, in the long run
 * @param burst calls of one key at once
 * @param wrongPerMinute calls of one address with keys that do not exist
 * @param lifetime what a new key is offered
 * @param fixed keys of any form are accepted, such as those of the demo
 */
@ConfigurationProperties("bsp.keys")
public record KeySettings(
    int perMinute, int burst, int wrongPerMinute, Duration lifetime, boolean fixed) {

  public KeySettings {
    if (perMinute < 1 || burst < 1 || wrongPerMinute < 1) {
      throw new IllegalArgumentException("Limits of keys are 1 or more");
    }
    if (lifetime.toDays() < 1) {
      throw new IllegalArgumentException("Keys live for a day or longer");
    }
  }
}
