package io.bspconsole.quality.portfolio;

/**
 * How many numbers or templates have one rating.
 *
 * @param rating verbatim; UNKNOWN too where Meta has said nothing
 */
public record RatingCount(String rating, int count) {}
