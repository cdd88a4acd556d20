package io.bspconsole.audit.internal;

import static java.util.Objects.requireNonNull;

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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what the details say of a person. */
@Component
public class Erasure {

  /** Details that are erased in one transaction and named by one entry. */
  static final int AT_ONCE = 500;

  private static final String DETAILS =
      " FROM audit_entry e JOIN audit_detail d ON d.chain_id = e.chain_id AND d.seq = e.seq"
          + " WHERE e.chain_id = :chain AND e.seq >= :from"
          + " AND (d.part = 'WHO' AND e.actor_id IN (:actors)"
          + " OR d.part = 'WHAT' AND e.subject_kind = 'PERSON' AND e.subject_id IN (:subjects)"
          + " AND e.action <> :erased)";

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
    return chains(ids).stream()
        .mapToInt(chain ->
            details("SELECT COUNT(*)" + DETAILS, chain, 0, ids).query(Integer.class).single())
        .sum();
  }

  /**
   * Erases in one chain after the other, up to {@value #AT_ONCE} details in a transaction of their
   * own with an entry that names what was erased. What was erased stays so when it is cut off.
   * Called again, it erases what is left and what came since.
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
          return eraseAll(chain, person, ids, reason);
        })
        .sum();
  }

  private int eraseAll(ChainId chain, PersonId person, Set<UUID> ids, String reason) {
    int all = 0;
    long next = 0;
    while (true) {
      long from = next;
      List<Named> erased =
          requireNonNull(transaction.execute(_ -> erase(chain, from, person, ids, reason)));
      all += erased.size();
      if (erased.size() < AT_ONCE) {
        return all;
      }
      next = erased.getLast().seq;
    }
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

  private StatementSpec details(String statement, ChainId chain, long from, Set<UUID> ids) {
    return jdbc.sql(statement)
        .param("chain", Uuids.bytes(chain.value()))
        .param("from", from)
        .param("actors", ids.stream().map(Uuids::bytes).toList())
        .param("subjects", ids.stream().map(UUID::toString).toList())
        .param("erased", Action.PERSONAL_DATA_ERASED.name()); // says why, nothing of the person
  }

  private List<Named> erase(
      ChainId chain, long from, PersonId person, Set<UUID> ids, String reason) {
    List<Named> details =
        details(
                "SELECT e.seq, d.part" + DETAILS + " ORDER BY e.seq, d.part LIMIT " + AT_ONCE,
                chain,
                from,
                ids)
            .query((row, _) -> new Named(row.getLong(1), Part.valueOf(row.getString(2))))
            .list();
    for (Part part : Part.values()) {
      delete(chain, part, details);
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
    return details;
  }

  private void delete(ChainId chain, Part part, List<Named> details) {
    List<Long> entries = details.stream().filter(it -> it.part == part).map(Named::seq).toList();
    if (!entries.isEmpty()) {
      jdbc.sql(
              "DELETE FROM audit_detail"
                  + " WHERE chain_id = :chain AND seq IN (:entries) AND part = :part")
          .param("chain", Uuids.bytes(chain.value()))
          .param("entries", entries)
          .param("part", part.name())
          .update();
    }
  }

  private record Named(long seq, Part part) {}
}
