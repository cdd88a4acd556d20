package io.bspconsole.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meta's refusal to take a version, in Meta's words.
 *
 * @param code Graph API error code, 0 where the answer had none
 * @param title Meta's heading for people, where it sent one
 */
public record SendProblem(
    int code, @Nullable Integer subcode, @Nullable String title, String message, Instant at) {}
