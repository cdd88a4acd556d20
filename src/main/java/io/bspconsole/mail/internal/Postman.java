package io.bspconsole.mail.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Trouble;
import io.bspconsole.mail.internal.MailQueue.Claim;
import io.bspconsole.work.BackOff;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands one claimed mail over and writes down what came of it; no transaction lasts meanwhile. */
@Component
class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);

  /** With doubled waits between them, the last try is some eight hours after the first. */
  private static final int TRIES = 10;

  private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(1), Duration.ofHours(4));

  private final MailQueue queue;
  private final MailTransport transport;
  private final Clock clock;

  Postman(MailQueue queue, MailTransport transport, Clock clock) {
    this.queue = queue;
    this.transport = transport;
    this.clock = clock;
  }

  /** Never throws: a mail that cannot leave is put back, and stops no other. */
  void carry(Claim claim) {
    if (Clocks.now(clock).isAfter(claim.until().minus(MailTransport.LONGEST))) {
      return; // held up for so long that another worker is about to take over
    }
    try {
      settle(claim, handOver(claim.mail()));
    } catch (DataAccessException | TransactionException e) {
      log.warn("Mail {} is free again when its claim ends: {}", claim.id(), e.getMessage());
    }
  }

  private Handover handOver(Mail mail) {
    try {
      return transport.send(mail);
    } catch (RuntimeException e) {
      // without its words, which may quote the mail
      return new Handover.Later(new Trouble(Trouble.Kind.FAULT, e.getClass().getSimpleName()));
    }
  }

  private void settle(Claim claim, Handover outcome) {
    switch (outcome) {
      case Handover.Taken _ -> queue.taken(claim, transport.keepsWords());
      case Handover.Later(Trouble why) when claim.attempts() < TRIES -> {
        log.info("Mail {} has not left yet: {}", claim.id(), why.kind());
        queue.postpone(claim, why, BACK_OFF.after(claim.attempts(), Duration.ZERO));
      }
      case Handover.Later(Trouble why) -> giveUp(claim, why);
      case Handover.Refused(Trouble why) -> giveUp(claim, why);
    }
  }

  private void giveUp(Claim claim, Trouble why) {
    log.warn("Mail {} cannot be sent: {}", claim.id(), why.kind());
    queue.giveUp(claim, why);
  }
}
