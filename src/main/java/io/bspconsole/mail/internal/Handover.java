package io.bspconsole.mail.internal;

import io.bspconsole.mail.Trouble;

/** What came of handing a mail over. */
public sealed interface Handover {

  /** It is the mail server's now. */
  record Taken() implements Handover {}

  /** Not this time; another try may go better. */
  record Later(Trouble why) implements Handover {}

  /**
   * The mail server will never have it: a reply of 5xx (RFC 5321 section 4.2.1) to the mail or its
   * recipient.
   */
  record Refused(Trouble why) implements Handover {}
}
