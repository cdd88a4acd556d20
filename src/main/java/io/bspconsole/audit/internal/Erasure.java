package io.bspconsole.audit.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what the details say of a person. */
@Component
public class Erasure {

  private final JdbcClient jdbc;
  private final Acts acts;
  private final Stamps stamps;
  private final RunningWork work;
  private final TransactionTemplate transaction;

  Erasure(
      JdbcClient jdbc,
      Acts acts,
      Stamps stamps,
      RunningWork work,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.stamps = stamps;
    this.work = work;
    this.transaction = transaction;
  }

  /**
   * Erases in one chain after the other, each in a transaction of its own with an entry that names
   * what was erased. Called again, it erases what came since.
   *
   * @param reason is kept in the details of those entries
   * @return how many details were erased
   */
  public int erase(PersonId person, String reason) {
    return chains(person).stream()
        .mapToInt(chain -> {
          transaction.executeWithoutResult(_ -> work.finish(chain, person));
          Integer erased = transaction.execute(_ -> erase(chain, person, reason));
          return erased == null ? 0 : erased;
        })
        .sum();
  }

  private List<ChainId> chains(PersonId person) {
    return jdbc.sql(
            "SELECT chain_id FROM audit_head h WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE"
                + " e.chain_id = h.chain_id AND e.actor_id = :actor) OR EXISTS (SELECT 1 FROM"
                + " audit_entry e WHERE e.chain_id = h.chain_id AND e.subject_id = :subject)"
                + " OR EXISTS (SELECT 1 FROM audit_work w WHERE w.chain_id = h.chain_id"
                + " AND w.actor_id = :actor) ORDER BY chain_id")
        .param("actor", Uuids.bytes(person.value()))
        .param("subject", person.toString())
        .query((row, _) -> new ChainId(Uuids.of(row.getBytes(1))))
        .list();
  }

  private int erase(ChainId chain, PersonId person, String reason) {
    List<Named> details =
        jdbc.sql(
                "SELECT e.seq, d.part FROM audit_entry e JOIN audit_detail d"
                    + " ON d.chain_id = e.chain_id AND d.seq = e.seq"
                    + " WHERE e.chain_id = :chain AND (d.part = 'WHO' AND e.actor_id = :actor"
                    + " OR d.part = 'WHAT' AND e.subject_kind = 'PERSON'"
                    + " AND e.subject_id = :subject) ORDER BY e.seq, d.part")
            .param("chain", Uuids.bytes(chain.value()))
            .param("actor", Uuids.bytes(person.value()))
            .param("subject", person.toString())
            .query((row, _) -> new Named(row.getLong(1), Part.valueOf(row.getString(2))))
            .list();
    for (Named detail : details) {
      jdbc.sql("DELETE FROM audit_detail WHERE chain_id = ? AND seq = ? AND part = ?")
          .params(Uuids.bytes(chain.value()), detail.seq, detail.part.name())
          .update();
    }
    if (!details.isEmpty()) {
      acts.add(
          chain,
          new Deed(
              stamps.of(new Act.Doer.Caller()),
              Action.PERSONAL_DATA_ERASED,
              Subject.person(person, ""),
              List.of(),
              null,
              reason,
              ErasedParts.write(
                  details.stream().map(it -> ErasedParts.name(it.part, it.seq)).toList()),
              null));
    }
    return details.size();
  }

  private record Named(long seq, Part part) {}
}
