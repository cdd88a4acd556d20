package io.bspconsole.templates.content;

import org.jspecify.annotations.Nullable;

/**
 * The small line under the body.
 *
 * @param text null where Meta writes it
 * @param expires true when it tells in how many minutes a one-time code expires
 * @param members all that was given, such as {@code code_expiration_minutes}
 */
public record Footer(String pointer, @Nullable String text, boolean expires, Members members) {}
