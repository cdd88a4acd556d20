package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.meta.MetaErrors;
import io.bspconsole.meta.MetaTemplate;
import io.bspconsole.meta.MetaTemplates;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.SendWait;
import io.bspconsole.templates.outbox.Sendings.Order;
import io.bspconsole.templates.outbox.Sendings.Prepared;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Carries one claimed row to Meta and brings back what came of it. */
@Component
class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(2), LONGEST_WAIT);

  private final Claims claims;
  private final Sendings sendings;
  private final MetaTemplates meta;
  private final FreshSamples samples;
  private final Traces traces;
  private final AccountBudget budget;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Courier(
      Claims claims,
      Sendings sendings,
      MetaTemplates meta,
      FreshSamples samples,
      AccountBudget budget,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.claims = claims;
    this.sendings = sendings;
    this.meta = meta;
    this.samples = samples;
    this.traces = new Traces(meta);
    this.budget = budget;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Never throws: a row that cannot be sent is put back, and stops no other. */
  void carry(Claim claim) {
    try {
      ClientScope.run(claim.client(), () -> prepareAndSend(claim));
    } catch (Claims.Overtaken _) {
      log.info("Version {} took so long to send that others took it over", claim.version());
    } catch (RuntimeException e) {
      log.warn("Version {} could not be sent, it is tried again", claim.version(), e);
      putBackAfterFault(claim, e);
    }
  }

  private void putBackAfterFault(Claim claim, RuntimeException fault) {
    try {
      Duration wait = BACK_OFF.after(claim.attempts(), Duration.ZERO);
      claims.postpone(claim, fault.getClass().getSimpleName(), wait, false);
    } catch (RuntimeException e) {
      log.warn("The row is free again when its claim ends", e);
    }
  }

  private void prepareAndSend(Claim claim) {
    Prepared prepared =
        Objects.requireNonNull(
            transactions.execute(_ -> sendings.prepare(claim.version(), claim.kind())));
    switch (prepared) {
      case Order order -> sendWithinBudget(claim, order);
      case Sendings.NotNow _ -> hold(claim, null, Clocks.now(clock).plus(LONGEST_WAIT));
      case Sendings.NotBefore(Instant at) -> hold(claim, SendWait.EDITS, at);
      case Sendings.Settled _ ->
          transactions.executeWithoutResult(_ -> claims.settle(claim, true, null));
    }
  }

  private void sendWithinBudget(Claim claim, Order order) {
    claims.renew(claim); // it may have been held up for long
    Optional<Instant> quiet = budget.quiet(claim.client(), order.account());
    if (quiet.isPresent()) {
      hold(claim, SendWait.LIMIT, quiet.get());
      return;
    }
    try {
      send(claim, order);
    } catch (MetaUnavailable e) {
      putBack(claim, String.valueOf(e.getMessage()), e.after(), false);
    }
  }

  /** What an earlier try left at Meta is settled even while nothing more may be created. */
  private void send(Claim claim, Order order) {
    switch (traces.before(claim, order)) {
      case Traces.None _ ->
          budget
              .take(claim.client(), order.account(), claim.kind())
              .ifPresentOrElse(
                  free -> hold(claim, SendWait.LIMIT, free),
                  () -> apply(claim, order, call(claim, order)));
      case Traces.Arrived(MetaTemplate found) -> adopt(claim, order, found);
      case Traces.Another _ -> refuse(claim, order, another());
    }
  }

  /** A refusal that an old handle may have brought is answered with a fresh one, once. */
  private SendOutcome call(Claim claim, Order order) {
    if (!order.kind().isVersion()) {
      return call(claim, order, order.body());
    }
    Runnable ours = () -> claims.renew(claim);
    SendOutcome outcome = call(claim, order, samples.fresh(claim.client(), order.body(), ours));
    return outcome instanceof SendOutcome.Refused(MetaError error)
        ? samples
            .afterRefusal(claim.client(), order.body(), error, ours)
            .map(body -> call(claim, order, body))
            .orElse(outcome)
        : outcome;
  }

  private SendOutcome call(Claim claim, Order order, JsonNode body) {
    claims.renew(claim);
    MetaId template = order.template();
    return switch (order.kind()) {
      case CREATE -> meta.create(order.waba(), body);
      case EDIT -> template == null ? meta.create(order.waba(), body) : meta.edit(template, body);
      case DELETE -> meta.delete(order.waba(), order.name(), template);
      case DELETE_NAME -> meta.delete(order.waba(), order.name(), null);
      case UNPAUSE -> meta.unpause(Objects.requireNonNull(template));
    };
  }

  private void apply(Claim claim, Order order, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted(MetaId id, String status, String category) ->
          accept(claim, order, id, MetaStatus.bare(status, Clocks.now(clock), null), category);
      case SendOutcome.Done _ -> done(claim, order);
      case SendOutcome.Refused(MetaError error) -> refused(claim, order, error);
      case SendOutcome.TryLater(MetaError error, Duration after) ->
          putBack(claim, error.message(), after, true);
      case SendOutcome.Uncertain(String reason) -> putBack(claim, reason, Duration.ZERO, false);
    }
  }

  /** A refusal can be the echo of a try of our own that arrived. */
  private void refused(Claim claim, Order order, MetaError error) {
    boolean taken = Objects.equals(error.subcode(), MetaErrors.NAME_TAKEN);
    claims.renew(claim);
    switch (traces.after(claim, order, taken)) {
      case Traces.Arrived(MetaTemplate found) when order.kind().isVersion() ->
          adopt(claim, order, found);
      case Traces.Arrived _ -> done(claim, order);
      case Traces.None _, Traces.Another _ -> refuse(claim, order, problem(error));
    }
  }

  private SendProblem problem(MetaError error) {
    return new SendProblem(
        error.code(), error.subcode(), error.title(), error.message(), Clocks.now(clock));
  }

  private SendProblem another() {
    return new SendProblem(
        SendProblem.OTHER_CONTENT,
        null,
        null,
        "A template of this name and language with other content is there",
        Clocks.now(clock));
  }

  private void adopt(Claim claim, Order order, MetaTemplate found) {
    accept(
        claim,
        order,
        found.id(),
        MetaStatus.bare(found.status(), Clocks.now(clock), found.rejectedReason()),
        found.category());
  }

  private void accept(Claim claim, Order order, MetaId id, MetaStatus status, String category) {
    transactions.executeWithoutResult(_ -> {
      if (claims.settle(claim, true, null)) {
        sendings.accepted(order, id, status, category);
      }
    });
  }

  private void done(Claim claim, Order order) {
    transactions.executeWithoutResult(_ -> {
      if (claims.settle(claim, true, null)) {
        sendings.done(order);
      }
    });
  }

  private void refuse(Claim claim, Order order, SendProblem problem) {
    transactions.executeWithoutResult(_ -> {
      if (claims.settle(claim, false, problem.message())) {
        sendings.refused(order, problem);
      }
    });
  }

  private void putBack(Claim claim, String error, Duration asked, boolean sure) {
    Duration wait = BACK_OFF.after(claim.attempts(), asked);
    transactions.executeWithoutResult(_ -> tell(claim, claims.postpone(claim, error, wait, sure)));
  }

  private void hold(Claim claim, @Nullable SendWait why, Instant until) {
    transactions.executeWithoutResult(_ -> tell(claim, claims.hold(claim, why, until)));
  }

  private void tell(Claim claim, boolean changed) {
    if (changed) {
      events.publishEvent(new ClientChanged(claim.client()));
    }
  }
}
