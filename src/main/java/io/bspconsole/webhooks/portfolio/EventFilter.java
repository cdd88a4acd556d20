package io.bspconsole.webhooks.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.webhooks.EventState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list; what is absent does not narrow.
 *
 * @param account Meta's id of the WhatsApp Business Account, which need not be known
 * @param from received at that moment or later
 * @param until received before that moment
 * @param mine only what the reader looks after
 * @param replayedAt only what was applied again at that moment
 */
public record EventFilter(
    @Nullable EventState state,
    @Nullable String field,
    @Nullable ClientId client,
    @Nullable String account,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean mine,
    @Nullable Instant replayedAt) {

  public static final EventFilter ALL = new EventFilter(null, null, null);

  /** A filter without times and owners. */
  public EventFilter(
      @Nullable EventState state, @Nullable String field, @Nullable ClientId client) {
    this(state, field, client, null, null, null, false, null);
  }

  public boolean isEmpty() {
    return equals(ALL);
  }

  /** States of the unreadable deliveries that it finds; they have neither field nor client. */
  List<EventState> statesOfDeliveries() {
    return field == null && client == null && account == null && !mine && replayedAt == null
        ? Stream.of(EventState.QUARANTINED, EventState.CLOSED)
            .filter(it -> state == null || state == it)
            .toList()
        : List.of();
  }

  public EventFilter state(@Nullable EventState chosen) {
    return new EventFilter(chosen, field, client, account, from, until, mine, replayedAt);
  }

  public EventFilter field(@Nullable String chosen) {
    return new EventFilter(state, chosen, client, account, from, until, mine, replayedAt);
  }

  public EventFilter client(@Nullable ClientId chosen) {
    return new EventFilter(state, field, chosen, account, from, until, mine, replayedAt);
  }

  public EventFilter account(@Nullable String chosen) {
    return new EventFilter(state, field, client, chosen, from, until, mine, replayedAt);
  }

  public EventFilter between(@Nullable Instant start, @Nullable Instant end) {
    return new EventFilter(state, field, client, account, start, end, mine, replayedAt);
  }

  public EventFilter mine(boolean chosen) {
    return new EventFilter(state, field, client, account, from, until, chosen, replayedAt);
  }

  public EventFilter replayedAt(@Nullable Instant chosen) {
    return new EventFilter(state, field, client, account, from, until, mine, chosen);
  }
}
