package planted.code;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Planted: writes in each way there is, and tells nobody. */
@Component
public class SilentWays {

  private final TransactionOperations transactions;
  private final JdbcTemplate jdbc;
  private final Rows rows;
  private final EntityManager entities;

  SilentWays(
      TransactionOperations transactions, JdbcTemplate jdbc, Rows rows, EntityManager entities) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.rows = rows;
    this.entities = entities;
  }

  public void writeInTransaction() {
    transactions.executeWithoutResult(_ -> read());
  }

  public void writeByTemplate() {
    jdbc.update("DELETE FROM person");
  }

  public void writeByRepository() {
    rows.save(new Object());
  }

  public void writeByQuery() {
    rows.empty();
  }

  public void writeByEntities() {
    entities.persist(new Object());
  }

  public List<Object> read() {
    return rows.findAll();
  }

  interface Rows extends JpaRepository<Object, UUID> {

    @Modifying
    @Query("DELETE FROM PersonRow")
    void empty();
  }
}
