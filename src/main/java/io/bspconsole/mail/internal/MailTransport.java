package io.bspconsole.mail.internal;

import io.bspconsole.mail.Mail;

/** How mails leave the house. */
public interface MailTransport {

  /** Can anything leave at all? */
  boolean isReady();

  /** Are the words kept after a mail has left, for people to read here? */
  boolean keepsWords();

  /**
   * Hands the mail over for good.
   *
   * @throws org.springframework.mail.MailException when it was not taken
   */
  void send(Mail mail);
}
