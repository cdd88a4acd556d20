package io.bspconsole.keys.internal;

import io.bspconsole.keys.KeySecret;
import io.bspconsole.keys.KeySettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Judges the key of a call. It is looked up before anything is counted: a good key is not refused
 * because others guess from the same address.
 */
@Component
class KeyCheck {

  private final KeyRows rows;
  private final Limits limits;
  private final KeySettings settings;

  KeyCheck(KeyRows rows, Limits limits, KeySettings settings) {
    this.rows = rows;
    this.limits = limits;
    this.settings = settings;
  }

  Verdict check(KeySecret secret, String address) {
    Optional<KnownKey> found =
        secret.isWellFormed() || settings.fixed() ? rows.find(secret) : Optional.empty();
    if (found.isEmpty()) {
      Allowance allowance = limits.wrong(address);
      return allowance.granted() ? new Verdict.Unknown() : new Verdict.TooMany(allowance);
    }
    KnownKey key = found.get();
    Allowance allowance = limits.call(key.id());
    if (!allowance.granted()) {
      return new Verdict.TooMany(allowance);
    }
    rows.used(key, address);
    return new Verdict.Accepted(key.actor(), allowance);
  }
}
