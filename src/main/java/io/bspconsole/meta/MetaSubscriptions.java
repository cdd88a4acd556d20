package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;

/**
 * Whether our app is told of what happens to an account: {@code /{version}/{waba}/subscribed_apps}
 * (domain notes, sections 6 and 7.2).
 */
public interface MetaSubscriptions {

  /** Is our app among those that Meta lists? */
  enum State {
    SUBSCRIBED,
    NOT_SUBSCRIBED,
    /** No setting says which app is ours. */
    UNKNOWN
  }

  /**
   * What Meta lists now; it is not asked where the answer is {@link State#UNKNOWN}.
   *
   * @throws MetaUnavailable when Meta cannot be asked now
   */
  State of(MetaId waba);

  /** Asks for it: done, refused, or to be tried later. Harmless when it is so already. */
  SendOutcome subscribe(MetaId waba);

  /** Takes it back. */
  SendOutcome unsubscribe(MetaId waba);
}
