package io.bspconsole.clients.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored numbers of the client in scope. */
public interface NumberRows extends JpaRepository<NumberRow, UUID> {

  List<NumberRow> findTop500ByOrderByDigitsAscIdAsc();

  List<NumberRow> findTop500ByWabaIdOrderById(UUID wabaId);

  List<NumberRow> findByMetaIdIn(Collection<String> metaIds);

  Optional<NumberRow> findFirstByWabaIdAndDigitsOrderByUpdatedAtDescIdDesc(
      UUID wabaId, String digits);
}
