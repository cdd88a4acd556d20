package io.bspconsole.webhooks;

import io.bspconsole.webhooks.events.MetaEvent;

/** What the console makes of an event's JSON. */
public sealed interface Reading {

  /** It says something that modules may act on. */
  record Understood(MetaEvent event) implements Reading {}

  /** A field of which the console makes nothing. */
  record Unhandled() implements Reading {}

  /** A field that it knows, with a value that it cannot make sense of. */
  record Unreadable(Problem problem) implements Reading {}
}
