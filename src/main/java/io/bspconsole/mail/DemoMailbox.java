package io.bspconsole.mail;

import io.bspconsole.mail.internal.MailRows;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails of the demo, for everybody to read. There is none of this in production. */
@Component
@Profile("demo")
public class DemoMailbox {

  private static final int SHOWN = 50;

  private final MailRows rows;

  DemoMailbox(MailRows rows) {
    this.rows = rows;
  }

  /** The last ones, newest first. */
  @Transactional(readOnly = true)
  public List<SentMail> last() {
    return rows.sent(SHOWN);
  }
}
