package io.bspconsole.webhooks.internal;

import io.bspconsole.live.EventsChanged;
import io.bspconsole.webhooks.Problem;
import io.bspconsole.webhooks.internal.Deliveries.Delivery;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns deliveries into events, each delivery in one transaction: all of its events or none. */
@Component
class Splitting {

  private static final Logger log = LoggerFactory.getLogger(Splitting.class);

  private final Deliveries deliveries;
  private final FoundEvents events;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher publisher;

  Splitting(
      Deliveries deliveries,
      FoundEvents events,
      TransactionTemplate transaction,
      ApplicationEventPublisher publisher) {
    this.deliveries = deliveries;
    this.events = events;
    this.transaction = transaction;
    this.publisher = publisher;
  }

  /** Splits the next delivery. Returns false when none waits, or others have them all. */
  boolean next() {
    AtomicReference<@Nullable Delivery> claimed = new AtomicReference<>();
    try {
      return Boolean.TRUE.equals(
          transaction.execute(_ -> {
            Optional<Delivery> delivery = deliveries.claim();
            claimed.set(delivery.orElse(null));
            delivery.ifPresent(this::split);
            return delivery.isPresent();
          }));
    } catch (RuntimeException e) {
      Delivery delivery = claimed.get();
      if (delivery == null) {
        throw e; // nothing can be read at all: no fault of a delivery
      }
      log.warn("Delivery {} could not be split", delivery.id(), e);
      deliveries.failed(delivery, Problem.of(e));
      return true;
    }
  }

  private void split(Delivery delivery) {
    Split split = Split.of(delivery.body(), delivery.receivedAt());
    events.add(delivery, split.changes());
    deliveries.settle(delivery.id(), split.problem());
    publisher.publishEvent(new EventsChanged());
  }
}
