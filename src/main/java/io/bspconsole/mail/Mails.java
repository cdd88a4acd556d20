package io.bspconsole.mail;

import io.bspconsole.mail.internal.MailRows;
import io.bspconsole.mail.internal.MailTransport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where mails are handed in. */
@Component
public class Mails {

  private final MailRows rows;
  private final MailTransport transport;

  Mails(MailRows rows, MailTransport transport) {
    this.rows = rows;
    this.transport = transport;
  }

  /** Owes the mail; it leaves some seconds after the caller's transaction has committed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Mail mail) {
    rows.add(mail);
  }

  /** False where no mail server is set: mails wait until there is one. */
  public boolean canSend() {
    return transport.isReady();
  }
}
