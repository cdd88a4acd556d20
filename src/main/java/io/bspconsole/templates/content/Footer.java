package io.bspconsole.templates.content;

import org.jspecify.annotations.Nullable;

/**
 * The small line under the body.
 *
 * @param text null where Meta writes it
 * @param expires true when it tells in how many minutes a one-time code expires
 * @param minutes until a one-time code expires; null when that is not said, or is no whole number
 */
public record Footer(
    String pointer, @Nullable String text, boolean expires, @Nullable Integer minutes) {}
