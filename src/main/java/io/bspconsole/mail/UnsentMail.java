package io.bspconsole.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has not left. Its words are not told: they may hold a secret link.
 *
 * @param tries how often it was tried since somebody last asked for it
 * @param trouble what came of the last try; absent before there was one
 * @param dueAt when it is tried next, while it is tried
 */
public record UnsentMail(
    MailId id,
    String recipient,
    String subject,
    State state,
    int tries,
    @Nullable Trouble trouble,
    Instant createdAt,
    Instant dueAt) {

  /** How it stands. */
  public enum State {
    /** Waits for its first try, or for the next. */
    WAITING,
    /** It is not tried any more unless somebody asks for it. */
    GIVEN_UP,
    /** What it says is of no use any more, so its words are gone. */
    RUN_OUT
  }
}
