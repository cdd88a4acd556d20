package io.bspconsole.mail;

import io.bspconsole.mail.internal.MailRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where mails are handed in. */
@Component
public class Mails {

  private final MailRows rows;

  Mails(MailRows rows) {
    this.rows = rows;
  }

  /** Owes the mail; it leaves some seconds after the caller's transaction has committed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Mail mail) {
    rows.add(mail);
  }
}
