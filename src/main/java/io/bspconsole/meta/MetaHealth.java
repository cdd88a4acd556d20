package io.bspconsole.meta;

import org.jspecify.annotations.Nullable;

/**
 * May be sent with it? Meta's {@code health_status} of an account or a number; absent where it said
 * nothing.
 *
 * @param canSend AVAILABLE, LIMITED, BLOCKED, or what Meta comes up with
 * @param reason what stands against it, in Meta's words
 */
public record MetaHealth(@Nullable String canSend, @Nullable String reason) {

  /** Meta said nothing. */
  public static final MetaHealth UNTOLD = new MetaHealth(null, null);
}
