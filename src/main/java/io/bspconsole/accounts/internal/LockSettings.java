package io.bspconsole.accounts.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When failed sign-ins lock out, and for how long.
 *
 * @param failures of one account from one address, before it is locked from there
 * @param accountFailures of one account from anywhere, before it is locked for addresses that its
 *     person never signed in from
 * @param addressFailures from one address, before all accounts are locked from there
 * @param firstPause after that many failures; each further one doubles it
 * @param longestPause how long a pause gets at most
 * @param forgetAfter the last failure, all are forgotten
 */
@ConfigurationProperties("bsp.sign-in")
record LockSettings(
    @DefaultValue("5") int failures,
    @DefaultValue("50") int accountFailures,
    @DefaultValue("100") int addressFailures,
    @DefaultValue("1m") Duration firstPause,
    @DefaultValue("15m") Duration longestPause,
    @DefaultValue("12h") Duration forgetAfter) {

  /** How long to wait after the given count of failures; zero below the threshold. */
  Duration pause(int failed, int threshold) {
    if (failed < threshold) {
      return Duration.ZERO;
    }
    Duration pause = firstPause.multipliedBy(1L << Math.min(failed - threshold, 20));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
