package io.bspconsole.templates.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Templates of the client in scope that only Meta has. */
interface ForeignRows extends JpaRepository<ForeignRow, UUID> {

  List<ForeignRow> findByOrderByNameAscIdAsc(Limit limit);

  List<ForeignRow> findByWabaId(UUID wabaId);

  List<ForeignRow> findByWabaIdAndMetaIdIn(UUID wabaId, Collection<String> metaIds);
}
