package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.live.EventsChanged;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.Problem;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import io.bspconsole.webhooks.events.MetaEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands events to the modules that care. What they write and the mark on the event are one
 * transaction, in the scope of the event's client: an event is applied once or not at all.
 */
class Applying {

  private static final Logger log = LoggerFactory.getLogger(Applying.class);

  private final Events events;
  private final List<EventHandler<?>> handlers;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher publisher;

  Applying(
      Events events,
      List<EventHandler<?>> handlers,
      TransactionTemplate transaction,
      ApplicationEventPublisher publisher) {
    this.events = events;
    this.handlers = handlers;
    this.transaction = transaction;
    this.publisher = publisher;
  }

  /** Where one try left an event. */
  private enum Try {
    SETTLED,
    OBJECT_MISSED,
    NOT_MINE
  }

  /**
   * Tries the next event of a lane. A fault of the database counts as no try.
   *
   * @return false when there is none, or others work in it
   * @throws org.springframework.dao.DataAccessException when the database is away
   */
  boolean next(MetaId lane) {
    boolean tried = events.head(lane).filter(this::attempt).isPresent();
    if (tried) {
      publisher.publishEvent(new EventsChanged());
    }
    return tried;
  }

  private boolean attempt(PendingEvent event) {
    try {
      Try result = apply(event);
      if (result == Try.OBJECT_MISSED) {
        events.missed(event);
      }
      return result != Try.NOT_MINE || events.abandon(event);
    } catch (RuntimeException | StackOverflowError e) {
      if (Setbacks.isOne(e)) {
        log.warn("Event {} is applied later: {}", event.id(), e.getMessage());
        events.later(event); // or nothing can be written: then the worker rests
        return true;
      }
      log.warn("Event {} of client {} could not be applied", event.id(), event.client(), e);
      events.failed(event, Problem.of(e));
      return true;
    }
  }

  private Try apply(PendingEvent event) {
    return Setbacks.repeat(() ->
        ClientScope.<Try, RuntimeException>call(
            event.client(), () -> transaction.execute(status -> within(event, status))));
  }

  private Try within(PendingEvent event, TransactionStatus status) {
    if (!events.enter(event.account(), event.client()) || !events.isDue(event.id())) {
      return Try.NOT_MINE;
    }
    switch (EventReader.read(event)) {
      case Reading.Unhandled _ -> events.settle(event.id(), EventState.STORED, null);
      case Reading.Unreadable(Problem problem) ->
          events.settle(event.id(), EventState.DEAD, problem);
      case Reading.Understood(MetaEvent understood) -> {
        Set<Outcome> outcomes =
            handlers.stream()
                .filter(handler -> handler.type().isInstance(understood))
                .map(handler -> apply(handler, understood))
                .collect(Collectors.toSet());
        if (outcomes.contains(Outcome.NO_SUCH_OBJECT) && !outcomes.contains(Outcome.APPLIED)) {
          status.setRollbackOnly(); // it comes again, and no handler must see it twice
          return Try.OBJECT_MISSED;
        }
        settle(event, outcomes);
      }
    }
    return Try.SETTLED;
  }

  private void settle(PendingEvent event, Set<Outcome> outcomes) {
    if (outcomes.contains(Outcome.APPLIED)) {
      events.settle(event.id(), EventState.APPLIED, null);
      publisher.publishEvent(new ClientChanged(event.client()));
    } else {
      boolean concerned = outcomes.contains(Outcome.SUPERSEDED);
      events.settle(event.id(), concerned ? EventState.SUPERSEDED : EventState.STORED, null);
    }
  }

  private static <E extends MetaEvent> Outcome apply(EventHandler<E> handler, MetaEvent event) {
    return handler.apply(handler.type().cast(event));
  }
}
