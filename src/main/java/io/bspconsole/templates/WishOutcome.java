package io.bspconsole.templates;

/** What came of wishing something of a template at Meta. */
public enum WishOutcome {
  /** Meta is asked as soon as it can be; the template’s page tells what came of it. */
  ASKED,
  /** Meta was asked before, and has not answered. */
  ASKED_BEFORE,
  /** As the template stands at Meta it makes no sense, or Meta has no such template. */
  NOT_NOW,
  /** Words are missing, too long, or hold characters that nobody sees. */
  WORDS_UNUSABLE
}
