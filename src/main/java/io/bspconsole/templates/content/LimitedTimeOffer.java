package io.bspconsole.templates.content;

import org.jspecify.annotations.Nullable;

/**
 * The box of an offer that ends (Meta, Limited-time offer templates).
 *
 * @param text its heading
 * @param expires does it count down? Null when nothing is said
 */
public record LimitedTimeOffer(String pointer, @Nullable String text, @Nullable Boolean expires) {}
