package io.bspconsole.tenancy;

import io.bspconsole.kernel.ClientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Background work for one client after the other: each has a turn of its own, in its scope and in
 * one transaction, and what fails in it keeps no other from theirs.
 */
@Component
public class ClientTurns {

  private static final Logger log = LoggerFactory.getLogger(ClientTurns.class);

  private final TransactionOperations transactions;

  ClientTurns(TransactionOperations transactions) {
    this.transactions = transactions;
  }

  /**
   * Gives the client its turn. A failure takes back what was done in it and stands in the log.
   *
   * @param what for the log, such as "The reminder of a profile"
   */
  public void give(ClientId client, String what, Runnable work) {
    try {
      ClientScope.run(client, () -> transactions.executeWithoutResult(_ -> work.run()));
    } catch (RuntimeException e) {
      log.warn("{} of client {} waits for the next round", what, client, e);
    }
  }
}
