package io.bspconsole.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with a cleared version that Meta does not have yet.
 *
 * @param attempts tries begun so far
 * @param lastError why the last one came to nothing: Meta's words, or the standing of the client
 *     when that forbids to send; a try is never shown as a success
 * @param nextAt when it is tried again at the earliest
 */
public record Sending(int attempts, @Nullable String lastError, Instant nextAt) {}
