package io.bspconsole.live;

import io.bspconsole.kernel.ClientId;

/** What a page is about, and so which changes concern it. */
public sealed interface Topic {

  /** One client alone. */
  record OneClient(ClientId client) implements Topic {}

  /** More than one client. */
  enum Wide implements Topic {
    /** Every client: a change of any of them. */
    CLIENTS,
    /** Meta's events, those that belong to no client too. */
    EVENTS,
    /** The check of all trails. */
    TRAILS
  }
}
