package io.bspconsole.templates.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Templates of the client in scope that only Meta has. */
interface ForeignRows extends JpaRepository<ForeignRow, UUID> {

  /** Locks it until the transaction ends: of two who take it over, the second finds none. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select one from ForeignRow one where one.id = :id")
  Optional<ForeignRow> lock(UUID id);

  List<ForeignRow> findByOrderByNameAscIdAsc(Limit limit);

  List<ForeignRow> findByWabaId(UUID wabaId);

  List<ForeignRow> findByWabaIdAndMetaIdIn(UUID wabaId, Collection<String> metaIds);
}
