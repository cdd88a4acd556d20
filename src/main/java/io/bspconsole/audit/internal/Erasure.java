package io.bspconsole.audit.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

  /** How many details say something of whoever has these ids. */
  public int count(Set<UUID> ids) {
    return chains(ids).stream().mapToInt(chain -> details(chain, ids).size()).sum();
  }

  /**
   * Erases in one chain after the other, each in a transaction of its own with an entry that names
   * what was erased. Called again, it erases what came since.
   *
   * @param person as the entry calls him
   * @param ids under which the chains know him
   * @param reason is kept in the details of those entries
   * @return how many details were erased
   */
  public int erase(PersonId person, Set<UUID> ids, String reason) {
    return chains(ids).stream()
        .mapToInt(chain -> {
          transaction.executeWithoutResult(
              _ -> ids.forEach(id -> work.finish(chain, new PersonId(id))));
          Integer erased = transaction.execute(_ -> erase(chain, person, ids, reason));
          return erased == null ? 0 : erased;
        })
        .sum();
  }

  private List<ChainId> chains(Set<UUID> ids) {
    return jdbc.sql(
            "SELECT chain_id FROM audit_head h WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE"
                + " e.chain_id = h.chain_id AND e.actor_id IN (:actors)) OR EXISTS (SELECT 1 FROM"
                + " audit_entry e WHERE e.chain_id = h.chain_id AND e.subject_id IN (:subjects))"
                + " OR EXISTS (SELECT 1 FROM audit_work w WHERE w.chain_id = h.chain_id"
                + " AND w.actor_id IN (:actors)) ORDER BY chain_id")
        .param("actors", ids.stream().map(Uuids::bytes).toList())
        .param("subjects", ids.stream().map(UUID::toString).toList())
        .query((row, _) -> new ChainId(Uuids.of(row.getBytes(1))))
        .list();
  }

  private List<Named> details(ChainId chain, Set<UUID> ids) {
    return jdbc.sql(
            "SELECT e.seq, d.part FROM audit_entry e JOIN audit_detail d"
                + " ON d.chain_id = e.chain_id AND d.seq = e.seq"
                + " WHERE e.chain_id = :chain AND (d.part = 'WHO' AND e.actor_id IN (:actors)"
                + " OR d.part = 'WHAT' AND e.subject_kind = 'PERSON'"
                + " AND e.subject_id IN (:subjects)"
                + " AND e.action <> :erased) ORDER BY e.seq, d.part")
        .param("chain", Uuids.bytes(chain.value()))
        .param("actors", ids.stream().map(Uuids::bytes).toList())
        .param("subjects", ids.stream().map(UUID::toString).toList())
        .param("erased", Action.PERSONAL_DATA_ERASED.name()) // says why, and nothing of the person
        .query((row, _) -> new Named(row.getLong(1), Part.valueOf(row.getString(2))))
        .list();
  }

  private int erase(ChainId chain, PersonId person, Set<UUID> ids, String reason) {
    List<Named> details = details(chain, ids);
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
