package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.meta.MetaTemplate;
import io.bspconsole.meta.MetaTemplates;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.outbox.Sendings.Order;
import io.bspconsole.templates.outbox.Sendings.Prepared;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Carries one claimed row to Meta and brings back what came of it. */
@Component
class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  /** What the calls of one attempt may still need; with less of the lease left, it is not begun. */
  private static final Duration CALLS = Duration.ofSeconds(40);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(2), LONGEST_WAIT);

  private final Outbox outbox;
  private final Sendings sendings;
  private final MetaTemplates meta;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Courier(
      Outbox outbox,
      Sendings sendings,
      MetaTemplates meta,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.outbox = outbox;
    this.sendings = sendings;
    this.meta = meta;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Never throws: a row that cannot be sent is put back, and stops no other. */
  void carry(Claim claim) {
    try {
      ClientScope.run(claim.client(), () -> prepareAndSend(claim));
    } catch (RuntimeException e) {
      log.warn("Version {} could not be sent, it is tried again", claim.version(), e);
      putBackAfterFault(claim, e);
    }
  }

  private void putBackAfterFault(Claim claim, RuntimeException fault) {
    try {
      outbox.postpone(claim, fault.getClass().getSimpleName(), backOff(claim, Duration.ZERO));
    } catch (RuntimeException e) {
      log.warn("The row is free again when its claim ends", e);
    }
  }

  private void prepareAndSend(Claim claim) {
    Prepared prepared =
        Objects.requireNonNull(transactions.execute(_ -> sendings.prepare(claim.version())));
    switch (prepared) {
      case Order order -> send(claim, order);
      case Sendings.NotNow _ -> putBack(claim, null, LONGEST_WAIT);
      case Sendings.Settled _ ->
          transactions.executeWithoutResult(_ -> outbox.settle(claim, true, null));
    }
  }

  private void send(Claim claim, Order order) {
    if (Clocks.now(clock).isAfter(claim.until().minus(CALLS))) {
      return; // held up for so long that another worker is about to take over
    }
    try {
      Optional<MetaTemplate> there = lookFirst(claim, order);
      if (there.isPresent()) {
        adopt(claim, order, there.get());
      } else {
        apply(claim, order, call(claim, order));
      }
    } catch (MetaUnavailable e) {
      putBack(claim, String.valueOf(e.getMessage()), backOff(claim, e.after()));
    }
  }

  private SendOutcome call(Claim claim, Order order) {
    MetaId template = order.template();
    return claim.kind() == SendKind.EDIT && template != null
        ? meta.edit(template, order.body())
        : meta.create(order.waba(), order.body());
  }

  /**
   * What an earlier attempt may have left at Meta. A template that exists is the one to be created;
   * one in review has taken the edit, since nothing that is in review can be edited.
   */
  private Optional<MetaTemplate> lookFirst(Claim claim, Order order) {
    boolean create = claim.kind() == SendKind.CREATE;
    return claim.attempts() > 1 || (create && order.template() != null)
        ? meta.find(order.waba(), order.name(), order.language())
            .filter(found -> create || found.status().equals("PENDING"))
        : Optional.empty();
  }

  private void adopt(Claim claim, Order order, MetaTemplate found) {
    accept(
        claim,
        order,
        found.id(),
        MetaStatus.bare(found.status(), Clocks.now(clock), found.rejectedReason()),
        found.category());
  }

  private void apply(Claim claim, Order order, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted(MetaId id, String status, String category) ->
          accept(claim, order, id, MetaStatus.bare(status, Clocks.now(clock), null), category);
      case SendOutcome.Refused(MetaError error) -> refuse(claim, order, error);
      case SendOutcome.TryLater(MetaError error, Duration after) ->
          putBack(claim, error.message(), backOff(claim, after));
      case SendOutcome.Uncertain(String reason) ->
          putBack(claim, reason, backOff(claim, Duration.ZERO));
    }
  }

  private void accept(Claim claim, Order order, MetaId id, MetaStatus status, String category) {
    transactions.executeWithoutResult(_ -> {
      if (outbox.settle(claim, true, null)) {
        sendings.accepted(order, id, status, category);
      }
    });
  }

  private void refuse(Claim claim, Order order, MetaError error) {
    SendProblem problem =
        new SendProblem(
            error.code(), error.subcode(), error.title(), error.message(), Clocks.now(clock));
    transactions.executeWithoutResult(_ -> {
      if (outbox.settle(claim, false, error.message())) {
        sendings.refused(order, problem);
      }
    });
  }

  private void putBack(Claim claim, @Nullable String error, Duration wait) {
    transactions.executeWithoutResult(_ -> {
      if (outbox.postpone(claim, error, wait)) {
        events.publishEvent(new ClientChanged(claim.client()));
      }
    });
  }

  private static Duration backOff(Claim claim, Duration asked) {
    return BACK_OFF.after(claim.attempts(), asked);
  }
}
