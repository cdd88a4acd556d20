package io.bspconsole.sandbox.internal;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a template at Meta at the moment its webhook falls due.
 *
 * @param status absent when the status stays
 * @param rejectedReason goes with the status
 * @param quality absent when the rating stays
 */
record Effect(
    String template,
    @Nullable String status,
    @Nullable String rejectedReason,
    @Nullable String quality) {}
