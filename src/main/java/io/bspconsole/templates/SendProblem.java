package io.bspconsole.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meta's refusal to take a version, in Meta's words.
 *
 * @param code Graph API error code, 0 where the answer had none, or {@link #OTHER_CONTENT}
 * @param title Meta's heading for people, where it sent one
 */
public record SendProblem(
    int code, @Nullable Integer subcode, @Nullable String title, String message, Instant at) {

  /** No error of Meta's: it has a template of that name and language with other content. */
  public static final int OTHER_CONTENT = -1;
}
