package io.bspconsole.keys.internal;

import io.bspconsole.access.Actor;

/** What comes of the key that a call brings. */
sealed interface Verdict {

  /** It works, and may call once more. */
  record Accepted(Actor actor, Allowance allowance) implements Verdict {}

  /** It is unknown, malformed, expired or revoked, and nobody is told which. */
  record Unknown() implements Verdict {}

  /** The key, or the address that sends wrong ones, called too often. */
  record TooMany(Allowance allowance) implements Verdict {}
}
