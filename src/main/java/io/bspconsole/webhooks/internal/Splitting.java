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

/**
 * Turns deliveries into events, {@link #PIECE} changes in one transaction: all of them or none.
 * What is left of a delivery waits behind the others.
 */
@Component
class Splitting {

  private static final Logger log = LoggerFactory.getLogger(Splitting.class);

  /** A body of the greatest length can hold 170,000 changes; Meta's hold one or few. */
  static final int PIECE = 1_000;

  private final Deliveries deliveries;
  private final FoundEvents events;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher publisher;
  private final WorkerSettings settings;

  Splitting(
      Deliveries deliveries,
      FoundEvents events,
      TransactionTemplate transaction,
      ApplicationEventPublisher publisher,
      WorkerSettings settings) {
    this.deliveries = deliveries;
    this.events = events;
    this.transaction = transaction;
    this.publisher = publisher;
    this.settings = settings;
  }

  /**
   * Splits the next delivery, or a piece of it. What cannot be split is tried again and lies in
   * quarantine in the end; a fault of the database counts as no try.
   *
   * @return false when none waits, or others have them all
   * @throws org.springframework.dao.DataAccessException when the database is away
   */
  boolean next() {
    AtomicReference<@Nullable Delivery> claimed = new AtomicReference<>();
    try {
      return Setbacks.repeat(() -> splitNext(claimed));
    } catch (RuntimeException | StackOverflowError e) {
      Delivery delivery = claimed.get();
      if (delivery == null) {
        throw e; // nothing can be read at all: no fault of a delivery
      }
      if (Setbacks.isOne(e)) {
        log.warn("Delivery {} is split later: {}", delivery.id(), e.getMessage());
        deliveries.later(delivery); // or nothing can be written: then the worker rests
        return true;
      }
      log.warn("Delivery {} could not be split", delivery.id(), e);
      deliveries.failed(delivery, Problem.of(e));
      return true;
    }
  }

  private boolean splitNext(AtomicReference<@Nullable Delivery> claimed) {
    claimed.set(null);
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          Optional<Delivery> delivery = deliveries.claim();
          claimed.set(delivery.orElse(null));
          delivery.ifPresent(this::split);
          return delivery.isPresent();
        }));
  }

  private void split(Delivery delivery) {
    Split split = Split.of(delivery.body(), new Receipt(delivery.receivedAt(), settings.ahead()));
    int all = split.changes().size();
    int taken = Math.min(all, delivery.taken() + PIECE);
    events.add(delivery, split.changes().subList(delivery.taken(), taken));
    if (taken == all) {
      deliveries.settle(delivery.id(), split.problem());
    } else {
      deliveries.advance(delivery.id(), taken);
    }
    publisher.publishEvent(new EventsChanged());
  }
}
