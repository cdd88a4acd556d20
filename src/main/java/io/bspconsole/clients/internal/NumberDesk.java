package io.bspconsole.clients.internal;

import io.bspconsole.clients.CallLine;
import io.bspconsole.clients.CallLine.State;
import io.bspconsole.clients.NumberError;
import io.bspconsole.clients.NumberOutcome;
import io.bspconsole.clients.internal.NumberCallStore.Reservation;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.meta.MetaNumberCalls;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks Meta about numbers of the client in scope. No transaction is open while it waits. */
@Component
public class NumberDesk {

  private final NumberCallStore store;
  private final MetaNumberCalls meta;

  NumberDesk(NumberCallStore store, MetaNumberCalls meta) {
    this.store = store;
    this.meta = meta;
  }

  /**
   * The newest first; at most 20.
   *
   * @throws NotFound when the client has no such number
   */
  public List<CallLine> of(PhoneNumberId number) {
    return store.of(number);
  }

  /**
   * Asks once, if nothing stands against it.
   *
   * @throws NotFound when the client has no such number
   */
  public NumberOutcome make(ClientId client, PhoneNumberId number, NumberWish wish) {
    return switch (store.reserve(client, number, wish)) {
      case Reservation.Stopped(NumberOutcome outcome) -> outcome;
      case Reservation.Made made ->
          settle(client, made, wish, meta.make(made.number().metaId(), wish.call()));
    };
  }

  private NumberOutcome settle(
      ClientId client, Reservation.Made made, NumberWish wish, SendOutcome answer) {
    return switch (answer) {
      case SendOutcome.Done _, SendOutcome.Accepted _ -> {
        store.settle(client, made, wish, State.TAKEN, null);
        yield new NumberOutcome.Taken();
      }
      case SendOutcome.Refused(MetaError error) -> refused(client, made, wish, error);
      case SendOutcome.TryLater(MetaError error, _) -> refused(client, made, wish, error);
      case SendOutcome.Uncertain(String reason) -> {
        store.settle(client, made, wish, State.UNCERTAIN, reason);
        yield new NumberOutcome.Uncertain(reason);
      }
    };
  }

  private NumberOutcome refused(
      ClientId client, Reservation.Made made, NumberWish wish, MetaError error) {
    store.settle(
        client,
        made,
        wish,
        error.code() == 0 ? State.NOT_SENT : State.REFUSED,
        KeptText.cut(error.code() + " " + error.message(), KeptText.EXPLANATION / 2));
    return new NumberOutcome.Refused(
        NumberError.of(error.code(), Objects.requireNonNullElse(error.subcode(), 0)), error);
  }
}
