package io.bspconsole.mail.internal;

import io.bspconsole.mail.Mail;
import java.time.Duration;

/** How mails leave the house. */
public interface MailTransport {

  /** No handing over takes longer. */
  Duration LONGEST = Duration.ofSeconds(30);

  /** Can anything leave at all? */
  boolean isReady();

  /** Are the words kept after a mail has left, for people to read here? */
  boolean keepsWords();

  /** Hands the mail over for good. */
  Handover send(Mail mail);
}
