package io.bspconsole.webhooks.ui;

import java.util.UUID;

/** Where the pages of Meta's events are. Paths have no leading slash. */
public final class WebhooksNavigation {

  /** The list over all clients. */
  public static final String EVENTS = "events";

  private WebhooksNavigation() {}

  /** The page of one event or unreadable delivery. */
  public static String event(UUID id) {
    return EVENTS + "/" + id;
  }
}
