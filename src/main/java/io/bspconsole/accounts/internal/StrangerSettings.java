package io.bspconsole.accounts.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many sessions a node keeps of those who have not signed in.
 *
 * @param ofNetwork of one IPv4 address or one /64 of IPv6
 * @param inAll of all networks together
 */
@ConfigurationProperties("bsp.strangers")
record StrangerSettings(@DefaultValue("100") int ofNetwork, @DefaultValue("2000") int inAll) {

  StrangerSettings {
    if (ofNetwork < 1 || inAll < ofNetwork) {
      throw new IllegalArgumentException(
          "bsp.strangers: in-all (%d) must be at least of-network (%d), and that at least 1"
              .formatted(inAll, ofNetwork));
    }
  }
}
