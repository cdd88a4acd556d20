package io.bspconsole.templates.portfolio;

import io.bspconsole.policy.Clauses;
import io.bspconsole.templates.check.OwnTerms;
import io.bspconsole.templates.check.TemplateCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps this node's check to the edition of the policy in force and to the provider's own terms,
 * whichever node they were changed on.
 */
@Component
class TermsInForce implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(TermsInForce.class);
  private static final long UNREAD = -1;

  private final TermRows rows;
  private final TransactionTemplate transaction;
  private final TemplateCheck check;
  private final Clauses clauses;
  private long adopted = UNREAD;

  TermsInForce(
      TermRows rows, TransactionTemplate transaction, TemplateCheck check, Clauses clauses) {
    this.rows = rows;
    this.transaction = transaction;
    this.check = check;
    this.clauses = clauses;
  }

  @Override
  public void afterSingletonsInstantiated() {
    follow();
  }

  @Scheduled(
      initialDelayString = "${bsp.check.terms-interval:5s}",
      fixedDelayString = "${bsp.check.terms-interval:5s}")
  synchronized void follow() {
    try {
      if (adopted == UNREAD || rows.version() != adopted) {
        OwnTerms own = transaction.execute(_ -> rows.own());
        check.adopt(clauses.current().id(), own);
        adopted = own.version();
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("The check’s own terms cannot be read now: {}", e.getMessage());
    } catch (IllegalArgumentException e) { // fewer fit than in the release that kept them
      log.error("The check goes on without the latest terms of its own: {}", e.getMessage());
    }
  }
}
