package io.bspconsole.webhooks;

import io.bspconsole.webhooks.events.MetaEvent;
import java.util.Map;

/** What the console makes of an event's JSON. */
public sealed interface Reading {

  /** It says something that modules may act on. */
  record Understood(MetaEvent event) implements Reading {}

  /**
   * A field of which the console makes nothing.
   *
   * @param values what stands in it, under its paths, as it came
   */
  record Unhandled(Map<String, String> values) implements Reading {}

  /** A field that it knows, with a value that it cannot make sense of. */
  record Unreadable(Problem problem) implements Reading {}
}
