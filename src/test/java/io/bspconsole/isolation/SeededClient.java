package io.bspconsole.isolation;

import io.bspconsole.isolation.Sample.State;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Fixtures.Account;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** A client who has everything that a client can have, each text of it with the client's word. */
final class SeededClient {

  private final String label;
  private final ClientId id;
  private final Account account;
  private final TellTales tellTales;
  private final Sample deleted;
  private final Function<State, Sample> make;
  private final Renewed<Holders> holders;
  private final Map<State, Sample> samples = new EnumMap<>(State.class);

  SeededClient(
      String label,
      ClientId id,
      Account account,
      TellTales tellTales,
      Sample deleted,
      Map<State, Sample> samples,
      Function<State, Sample> make,
      Renewed<Holders> holders) {
    this.label = label;
    this.id = id;
    this.account = account;
    this.tellTales = tellTales;
    this.deleted = deleted;
    this.make = make;
    this.holders = holders;
    this.samples.putAll(samples);
  }

  ClientId id() {
    return id;
  }

  Account account() {
    return account;
  }

  TellTales tellTales() {
    return tellTales;
  }

  String word() {
    return tellTales.word();
  }

  /** A template in that state. */
  Sample sample(State state) {
    return samples.computeIfAbsent(state, make);
  }

  /** A template with people, invitations and keys of the client beside it. */
  Sample withHolders() {
    return sample(State.IN_REVIEW).with(holders.get());
  }

  /** Somebody changed one of them, so the next who asks gets others. */
  void usedHolders() {
    holders.used();
  }

  /** A new template in that state, which nobody else uses. */
  Sample fresh(State state) {
    return make.apply(state);
  }

  /** One that is no more. */
  Sample deleted() {
    return deleted;
  }

  /** Somebody changed it, so the next who asks gets a new one. */
  void used(Sample sample) {
    samples.remove(State.DRAFT, sample);
    samples.remove(State.IN_REVIEW, sample);
  }

  @Override
  public String toString() {
    return label;
  }
}
