package io.bspconsole.webhooks.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of events, newest first.
 *
 * @param newer leads to the page before, absent on the first
 * @param older leads to the page after, absent on the last
 */
public record EventPage(
    List<EventRow> rows, @Nullable EventCursor newer, @Nullable EventCursor older) {

  public EventPage {
    rows = List.copyOf(rows);
  }
}
