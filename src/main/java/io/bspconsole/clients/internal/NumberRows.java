package io.bspconsole.clients.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The stored numbers of the client in scope. */
public interface NumberRows extends JpaRepository<NumberRow, UUID> {

  List<NumberRow> findTop500ByOrderByDigitsAscIdAsc();

  /** Meta's ids of all numbers of an account, in the order in which routes are written. */
  @Query(
      "select phone.metaId from NumberRow phone where phone.wabaId = :waba order by phone.metaId")
  List<String> metaIdsOf(UUID waba);

  List<NumberRow> findByMetaIdIn(Collection<String> metaIds);

  Optional<NumberRow> findFirstByWabaIdAndDigitsOrderByUpdatedAtDescIdDesc(
      UUID wabaId, String digits);

  boolean existsByMetaId(String metaId);
}
