package io.bspconsole.clients.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored accounts of the client in scope. */
public interface WabaRows extends JpaRepository<WabaRow, UUID> {

  Optional<WabaRow> findByMetaId(String metaId);

  boolean existsByDisconnectedAtIsNull();

  /** MySQL sorts NULL first: those that are connected. */
  List<WabaRow> findTop100ByOrderByDisconnectedAtAscCreatedAtAscIdAsc();
}
