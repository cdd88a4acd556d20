package io.bspconsole.clients;

/** What came of connecting a WhatsApp Business Account. */
public sealed interface ConnectOutcome {

  /** The client has it now, or had it before. */
  record Connected(Waba waba) implements ConnectOutcome {}

  /** It belongs to another client; which one is not told. */
  record TakenByAnother() implements ConnectOutcome {}

  /** Meta's ids of accounts consist of digits, and a name has 1 to 200 characters. */
  record Malformed(boolean id, boolean name) implements ConnectOutcome {}
}
