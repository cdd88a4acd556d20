package io.bspconsole.clients;

/** What came of disconnecting a WhatsApp Business Account. */
public sealed interface DisconnectOutcome {

  /** Nothing is sent for it any more, and another client may be connected with it. */
  record Disconnected(Waba waba) implements DisconnectOutcome {}

  /** Somebody else had done it before. */
  record AlreadyDisconnected(Waba waba) implements DisconnectOutcome {}
}
