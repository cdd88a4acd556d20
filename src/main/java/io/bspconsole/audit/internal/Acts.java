package io.bspconsole.audit.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.ChainId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what is done in a transaction and appends it to the chains right before the commit, so
 * that the head of a chain, for which all its writers wait, is locked for the shortest time.
 */
@Component
public class Acts {

  private final Stamps stamps;
  private final Chains chains;
  private final EntityManager entities;
  private final PersistenceExceptionTranslator translator;

  Acts(
      Stamps stamps,
      Chains chains,
      EntityManager entities,
      PersistenceExceptionTranslator translator) {
    this.stamps = stamps;
    this.chains = chains;
    this.entities = entities;
    this.translator = translator;
  }

  /** Stamps the act now and appends it at the end of the current transaction. */
  public void note(ChainId chain, Act act) {
    requireTransaction();
    add(
        chain,
        new Deed(
            stamps.of(act.doer()),
            act.action(),
            act.subject(),
            act.changes(),
            act.clause(),
            act.comment(),
            null,
            null));
  }

  void add(ChainId chain, Deed deed) {
    requireTransaction();
    pending().add(chain, deed);
  }

  /**
   * Sends what Hibernate still holds, which would follow the locks otherwise. A lost race or a
   * violated key comes out as it would from the commit.
   */
  private void flush() {
    try {
      entities.flush();
    } catch (RuntimeException e) {
      throw DataAccessUtils.translateIfNecessary(e, translator);
    }
  }

  static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException("The trail is written within a transaction that may write");
    }
  }

  private Pending pending() {
    for (TransactionSynchronization other :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (other instanceof Pending pending) {
        return pending;
      }
    }
    Pending pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  /** What one transaction did so far. */
  private final class Pending implements TransactionSynchronization {

    /**
     * In the order of chains, so that two transactions that lock several heads do not cross. What
     * is added while the commit closes comes behind them, and could.
     */
    private final Map<ChainId, List<Deed>> byChain = new TreeMap<>();

    private boolean closing;

    void add(ChainId chain, Deed deed) {
      if (closing) { // by somebody else who acts right before the commit
        chains.append(chain, List.of(deed));
      } else {
        byChain.computeIfAbsent(chain, _ -> new ArrayList<>()).add(deed);
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      closing = true;
      flush();
      byChain.forEach(chains::append);
    }
  }
}
