package io.bspconsole.clients;

/** What came of connecting a WhatsApp Business Account. */
public sealed interface ConnectOutcome {

  /** The client has it now, or had it before. */
  record Connected(Waba waba) implements ConnectOutcome {}

  /** It belongs to another client; which one is not told. */
  record TakenByAnother() implements ConnectOutcome {}

  /** The id is none that a person may enter, or the name is too long or no plain line. */
  record Malformed(boolean id, boolean name) implements ConnectOutcome {}

  /** To a client of that standing none is connected; nothing was changed. */
  record NotNow(Standing standing) implements ConnectOutcome {}

  /** Meta has no such account, or does not show it to us: it is not shared with us. */
  record NotShown() implements ConnectOutcome {}

  /**
   * Meta could not be asked; nothing was changed.
   *
   * @param reason in words for the provider's people
   */
  record MetaAway(String reason) implements ConnectOutcome {}
}
