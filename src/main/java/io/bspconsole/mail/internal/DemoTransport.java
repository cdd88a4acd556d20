package io.bspconsole.mail.internal;

import io.bspconsole.mail.Mail;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets nothing leave: the demo shows its mails on a page. */
@Component
@Profile("demo")
class DemoTransport implements MailTransport {

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public boolean keepsWords() {
    return true;
  }

  /** What is kept in the table is all that happens. */
  @Override
  public Handover send(Mail mail) {
    return new Handover.Taken();
  }
}
