package io.bspconsole.mail.ui;

/** Where the pages of mails are. Paths have no leading slash. */
public final class MailNavigation {

  /** The mails that did not leave. */
  public static final String UNSENT = "people/mails";

  private MailNavigation() {}
}
