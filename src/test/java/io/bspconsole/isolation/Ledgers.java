package io.bspconsole.isolation;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What calls left behind for others to read later: the trail of a client, which its owner reads,
 * and mails. Neither may hold the word of another client.
 */
final class Ledgers {

  /** Where the words of a trail stand, and by which column a row belongs to a chain. */
  private static final Map<String, String> TRAIL =
      Map.of("audit_entry", "entry", "audit_detail", "body", "audit_work", "body");

  /** Mails that hold the word and go to somebody who is neither of the client nor sees it. */
  private static final String MAILS =
      "SELECT CONCAT(m.recipient, ': ', m.subject) FROM mail m"
          + " WHERE (LOWER(m.subject) LIKE :word OR LOWER(m.body) LIKE :word)"
          + " AND NOT EXISTS (SELECT 1 FROM client_role r JOIN person p ON p.id = r.person_id"
          + " WHERE r.client_id = :client AND p.email = m.recipient)"
          + " AND NOT EXISTS (SELECT 1 FROM invitation i"
          + " WHERE i.client_id = :client AND i.email = m.recipient)"
          + " AND NOT EXISTS (SELECT 1 FROM staff_role r JOIN person p ON p.id = r.person_id"
          + " WHERE p.email = m.recipient AND p.all_clients)"
          + " AND NOT EXISTS (SELECT 1 FROM staff_client s JOIN person p ON p.id = s.person_id"
          + " WHERE s.client_id = :client AND p.email = m.recipient)"
          + " AND EXISTS (SELECT 1 FROM person p WHERE p.email = m.recipient)";

  private final JdbcClient jdbc;

  Ledgers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a word of one of these clients stands with somebody else. */
  List<String> leaks(List<SeededClient> clients) {
    List<String> found = new ArrayList<>();
    for (SeededClient client : clients) {
      TRAIL.forEach(
          (table, column) -> found.addAll(inTrails(client.id(), client.word(), table, column)));
      found.addAll(
          jdbc.sql(MAILS)
              .param("word", "%" + client.word() + "%")
              .param("client", Uuids.bytes(client.id().value()))
              .query((row, _) -> "LEAK of " + client + " in a mail to " + row.getString(1))
              .list());
    }
    return found;
  }

  /** How many rows of its own trail hold the client's word: none would prove nothing. */
  int own(SeededClient client) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM audit_entry WHERE chain_id = ?"
                + " AND LOWER(CONVERT(entry USING utf8mb4)) LIKE ?")
        .params(Uuids.bytes(client.id().value()), "%" + client.word() + "%")
        .query(Integer.class)
        .single();
  }

  private List<String> inTrails(ClientId client, String word, String table, String column) {
    return jdbc.sql(
            ("SELECT LOWER(HEX(chain_id)), LEFT(CONVERT(%2$s USING utf8mb4), 400) FROM %1$s"
                    + " WHERE chain_id NOT IN (:own, :provider)"
                    + " AND LOWER(CONVERT(%2$s USING utf8mb4)) LIKE :word"
                    // what staff typed themselves as the reason for a row of somebody else
                    + " AND CONVERT(%2$s USING utf8mb4) NOT LIKE :typed LIMIT 20")
                .formatted(table, column))
        .param("own", Uuids.bytes(client.value()))
        .param("provider", Uuids.bytes(ChainId.PROVIDER.value()))
        .param("word", "%" + word + "%")
        .param("typed", "%\"comment\":\"Text " + word + "\"%")
        .query((row, _) ->
            "LEAK of %s in %s of the chain %s: %s"
                .formatted(word, table, row.getString(1), row.getString(2)))
        .list();
  }
}
