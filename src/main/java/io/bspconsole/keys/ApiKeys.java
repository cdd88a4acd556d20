package io.bspconsole.keys;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.keys.internal.KeyRows;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixed keys for start-up code that nobody signs in for. People make theirs on the pages. */
@Component
@Transactional
public class ApiKeys {

  private final KeyRows rows;

  ApiKeys(KeyRows rows) {
    this.rows = rows;
  }

  /**
   * Adds a key with every right and without end, of the provider ({@code client} absent) or of a
   * client; a known secret is left. One that is not of the form of {@link KeySecret} works only
   * where {@link KeySettings#fixed} keys are accepted.
   */
  public void add(String name, String secret, @Nullable ClientId client) {
    rows.addFixed(
        name,
        new KeySecret(secret),
        client == null ? KeyScope.provider(null) : KeyScope.client(client),
        EnumSet.allOf(KeyRight.class));
  }
}
