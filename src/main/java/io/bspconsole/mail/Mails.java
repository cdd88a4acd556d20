package io.bspconsole.mail;

import io.bspconsole.mail.internal.MailRows;
import java.time.Duration;
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

  /**
   * Owes the mail; it leaves some seconds after the caller's transaction has committed.
   *
   * @param goodFor how long it is of use, such as the link in it; once that is over it does not
   *     leave any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Mail mail, Duration goodFor) {
    rows.add(mail, goodFor);
  }
}
