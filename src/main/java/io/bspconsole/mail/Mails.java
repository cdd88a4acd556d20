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

  /** How many mails to that address are kept whose address or words can still be read. */
  @Transactional(readOnly = true)
  public int kept(String recipient) {
    return rows.of(recipient).size();
  }

  /**
   * Takes address, subject and words from all mails to that address, for whoever wants to be
   * forgotten. What has not left yet does not leave any more. That there was a mail stays, until
   * old mails are deleted.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(String recipient) {
    rows.forget(recipient);
  }
}
