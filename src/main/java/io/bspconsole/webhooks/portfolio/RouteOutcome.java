package io.bspconsole.webhooks.portfolio;

/** What came of leading events to an account. */
public sealed interface RouteOutcome {

  /** So many events are applied for that account's client now. */
  record Routed(int events, String clientName) implements RouteOutcome {}

  /** The account that was named belongs to no client that the reader sees. */
  record UnknownAccount() implements RouteOutcome {}

  /** The event has found its client by itself meanwhile, or never had an account. */
  record NotInQuarantine() implements RouteOutcome {}
}
