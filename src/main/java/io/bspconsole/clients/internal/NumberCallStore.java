package io.bspconsole.clients.internal;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.CallKind;
import io.bspconsole.clients.CallLine;
import io.bspconsole.clients.NumberOutcome;
import io.bspconsole.clients.NumberOutcome.Reason;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.live.ClientChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is asked of Meta about numbers of the client in scope: before it is asked, so that a
 * limit holds for two who ask at once, and afterwards what came of it.
 */
@Component
class NumberCallStore {

  /** Registering and deregistering together, per number (domain notes, section 4). */
  static final int MOST_REGISTRATIONS = 10;

  static final Duration REGISTRATION_SPAN = Duration.ofHours(72);

  private static final List<CallKind> REGISTRATIONS =
      Stream.of(CallKind.values()).filter(CallKind::isRegistration).toList();

  private final NumberRows numbers;
  private final WabaRows accounts;
  private final NumberCallRows calls;
  private final RegisterRows register;
  private final StepKeeper steps;
  private final DueAccounts due;
  private final Trail trail;
  private final CurrentActor current;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NumberCallStore(
      NumberRows numbers,
      WabaRows accounts,
      NumberCallRows calls,
      RegisterRows register,
      StepKeeper steps,
      DueAccounts due,
      Trail trail,
      CurrentActor current,
      ApplicationEventPublisher events,
      Clock clock) {
    this.numbers = numbers;
    this.accounts = accounts;
    this.calls = calls;
    this.register = register;
    this.steps = steps;
    this.due = due;
    this.trail = trail;
    this.current = current;
    this.events = events;
    this.clock = clock;
  }

  /** Whether a call may be made. */
  sealed interface Reservation {

    record Made(UUID call, PhoneNumber number) implements Reservation {}

    record Stopped(NumberOutcome outcome) implements Reservation {}
  }

  /**
   * @throws NotFound when the client has no such number
   */
  @Transactional(readOnly = true)
  List<CallLine> of(PhoneNumberId number) {
    PhoneNumber known = find(number);
    return calls.findTop20ByNumberIdOrderByAtDescIdDesc(known.id().value()).stream()
        .map(NumberCallRow::line)
        .toList();
  }

  /**
   * Writes down that the call will be made, if nothing stands against it.
   *
   * @throws NotFound when the client has no such number
   */
  @Transactional
  Reservation reserve(ClientId client, PhoneNumberId id, NumberWish wish) {
    PhoneNumber number = find(id);
    steps.lock(client);
    Optional<NumberOutcome> against = against(client, number, wish);
    if (against.isPresent()) {
      return new Reservation.Stopped(against.get());
    }
    NumberCallRow row =
        calls.saveAndFlush(
            new NumberCallRow(
                id.value(), wish.kind(), wish.detail(), current.get(), Clocks.now(clock)));
    return new Reservation.Made(row.id(), number);
  }

  /** Keeps what came of it, tells the trail, and has the account read again. */
  @Transactional
  void settle(
      ClientId client,
      Reservation.Made made,
      NumberWish wish,
      CallLine.State outcome,
      @Nullable String words) {
    steps.lock(client);
    calls
        .findById(made.call())
        .ifPresent(row -> {
          row.settle(outcome, words);
          calls.saveAndFlush(row);
        });
    due.hurry(Matter.NUMBERS, client, made.number().waba());
    Act act =
        wish.told()
            .apply(
                Act.of(
                        wish.action(),
                        Subject.number(made.number().id(), made.number().displayNumber()))
                    .changed("state", null, outcome));
    trail.record(
        words == null
            ? act
            : act.because(
                act.clause(), act.comment() == null ? words : act.comment() + " · " + words));
    events.publishEvent(new ClientChanged(client));
  }

  private PhoneNumber find(PhoneNumberId id) {
    return numbers.findById(id.value()).map(NumberRow::number).orElseThrow(NotFound::new);
  }

  private Optional<NumberOutcome> against(ClientId client, PhoneNumber number, NumberWish wish) {
    if (!wish.problems().isEmpty()) {
      return Optional.of(new NumberOutcome.Malformed(wish.problems()));
    }
    boolean connected =
        accounts.findById(number.waba().value()).filter(it -> it.waba().isConnected()).isPresent();
    if (!connected) {
      return Optional.of(new NumberOutcome.NotNow(Reason.DISCONNECTED, null));
    }
    if (!wish.kind().fits(register.find(client).orElseThrow(NotFound::new).standing())) {
      return Optional.of(new NumberOutcome.NotNow(Reason.STANDING, null));
    }
    return tooOften(number, wish).or(() -> wish.against().apply(number));
  }

  private Optional<NumberOutcome> tooOften(PhoneNumber number, NumberWish wish) {
    if (!wish.kind().isRegistration()) {
      return Optional.empty();
    }
    Instant since = Clocks.now(clock).minus(REGISTRATION_SPAN);
    List<NumberCallRow> recent =
        calls.findTop20ByNumberIdAndKindInAndStateNotAndAtAfterOrderByAtDescIdDesc(
            number.id().value(), REGISTRATIONS, CallLine.State.NOT_SENT, since);
    return recent.size() < MOST_REGISTRATIONS
        ? Optional.empty()
        : Optional.of(
            new NumberOutcome.NotNow(
                Reason.TOO_OFTEN, recent.get(MOST_REGISTRATIONS - 1).at().plus(REGISTRATION_SPAN)));
  }
}
