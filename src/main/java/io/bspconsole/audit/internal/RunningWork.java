package io.bspconsole.audit.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work that goes on: one row per person, subject and action, until it becomes an entry. */
@Component
public class RunningWork {

  /** So many works are known to this node; a person has one or two at a time. */
  private static final int KNOWN = 1_000;

  private static final String KEY =
      "chain_id = ? AND subject_id = ? AND action = ? AND actor_id = ?";
  private static final String AS_KNOWN = " AND began_at = ? AND last_at = ? AND steps = ?";
  private static final String SELECT =
      "SELECT chain_id, subject_id, action, actor_id, began_at, last_at, steps, body"
          + " FROM audit_work WHERE ";

  private final JdbcClient jdbc;
  private final Stamps stamps;
  private final Acts acts;

  /** As this node left them. Mostly they still are so, which saves reading them. */
  private final Cache<Work.Key, Work> known = Caffeine.newBuilder().maximumSize(KNOWN).build();

  RunningWork(JdbcClient jdbc, Stamps stamps, Acts acts) {
    this.jdbc = jdbc;
    this.stamps = stamps;
    this.acts = acts;
  }

  /** Adds a step, as {@link io.bspconsole.audit.Trail#recordWork} promises. */
  public void step(ChainId chain, Act act) {
    Acts.requireTransaction();
    Stamp stamp = stamps.of(act.doer());
    if (stamp.actor() == null) {
      throw new IllegalArgumentException("Only people work in steps");
    }
    Work first = Work.first(chain, stamp, act);
    Work guess = known.getIfPresent(first.key());
    if (guess != null && !guess.isTooLong(stamp.at())) {
      Work next = guess.and(stamp, act);
      if (replace(guess, next)) {
        remember(next);
        return;
      }
    }
    if (begin(first)) {
      remember(first);
    } else {
      remember(goOn(first.key(), stamp, act));
    }
  }

  /** Adds a step to a work that was not begun here, or went on elsewhere; its row is locked. */
  private Work goOn(Work.Key key, Stamp stamp, Act act) {
    Work stored = find(key);
    Work running = stored.withSteps(stored.steps() - 1); // begin has counted this one already
    if (running.isTooLong(stamp.at())) {
      end(running);
      Work first = Work.first(key.chain(), stamp, act);
      begin(first);
      return first;
    }
    Work next = running.and(stamp, act);
    replace(stored, next);
    return next;
  }

  private void remember(Work work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.put(work.key(), work);
          }
        });
  }

  /** Ends all works on the subject. */
  public void finish(ChainId chain, Subject subject) {
    Acts.requireTransaction();
    jdbc.sql(SELECT + "chain_id = ? AND subject_id = ? ORDER BY last_at, actor_id FOR UPDATE")
        .params(Uuids.bytes(chain.value()), subject.id())
        .query((row, _) -> known(row))
        .list()
        .forEach(this::end);
  }

  /** Ends all works of the person. */
  void finish(ChainId chain, PersonId person) {
    jdbc.sql(SELECT + "chain_id = ? AND actor_id = ? ORDER BY last_at, subject_id FOR UPDATE")
        .params(Uuids.bytes(chain.value()), Uuids.bytes(person.value()))
        .query((row, _) -> known(row))
        .list()
        .forEach(this::end);
  }

  /** Ends a work if it still rests. Joins the transaction of its caller. */
  void end(RestingWorks.Key key) {
    jdbc.sql(SELECT + KEY + " AND last_at = ? FOR UPDATE")
        .params(key.parameters())
        .query((row, _) -> known(row))
        .optional()
        .ifPresent(this::end);
  }

  private Work find(Work.Key key) {
    return jdbc.sql(SELECT + KEY + " FOR UPDATE")
        .params(parameters(key))
        .query((row, _) -> known(row))
        .single();
  }

  private void end(Work work) {
    jdbc.sql("DELETE FROM audit_work WHERE " + KEY).params(parameters(work.key())).update();
    acts.add(work.chain(), work.deed());
  }

  /**
   * Stores a work that begins. Asks nobody first whether one runs: if so, its steps are counted up
   * and its row is locked.
   *
   * @return whether none ran
   */
  private boolean begin(Work work) {
    return jdbc.sql(
                "INSERT INTO audit_work (chain_id, subject_id, action, actor_id, began_at, last_at,"
                    + " steps, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE steps = steps + 1")
            .params(parameters(work.key()))
            .param(Timestamp.from(work.began()))
            .param(Timestamp.from(work.last()))
            .param(work.steps())
            .param(work.body())
            .update()
        == 1;
  }

  /** Stores how a work went on, if it still is what was known of it. */
  private boolean replace(Work known, Work next) {
    return jdbc.sql(
                "UPDATE audit_work SET last_at = ?, steps = ?, body = ? WHERE " + KEY + AS_KNOWN)
            .param(Timestamp.from(next.last()))
            .param(next.steps())
            .param(next.body())
            .params(parameters(known.key()))
            .params(state(known))
            .update()
        == 1;
  }

  /** The work of a row; what this node left there itself need not be read again. */
  private Work known(ResultSet row) throws SQLException {
    Work.Key key = Work.key(row);
    Work guess = known.getIfPresent(key);
    return guess != null && guess.isIn(row) ? guess : Work.of(key, row);
  }

  private static List<Object> state(Work work) {
    return List.of(Timestamp.from(work.began()), Timestamp.from(work.last()), work.steps());
  }

  private static List<Object> parameters(Work.Key key) {
    return List.of(
        Uuids.bytes(key.chain().value()),
        key.subject(),
        key.action().name(),
        Uuids.bytes(key.actor()));
  }
}
