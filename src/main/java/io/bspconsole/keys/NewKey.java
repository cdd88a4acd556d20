package io.bspconsole.keys;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a new key.
 *
 * @param name for people: which system uses it
 * @param lifetime from now on; absent for a key without end
 */
public record NewKey(String name, Set<KeyRight> rights, @Nullable Duration lifetime) {

  /** In characters. */
  public static final int LONGEST_NAME = 120;

  public NewKey {
    name = name.strip();
    rights = Set.copyOf(rights);
  }
}
