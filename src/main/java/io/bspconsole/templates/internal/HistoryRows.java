package io.bspconsole.templates.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The history of the client in scope. */
interface HistoryRows extends JpaRepository<HistoryRow, UUID> {

  /** The last version before the given one that Meta reported as approved. */
  @Query(
      """
      select max(h.versionNumber) from HistoryRow h
      where h.templateId = :template and h.machine = META and h.superseded = false
        and h.event in ('APPROVED', 'REINSTATED') and h.versionNumber < :before
      """)
  Optional<Integer> lastApprovedBefore(UUID template, int before);

  List<HistoryRow> findByTemplateIdAndAt(UUID template, Instant at);

  List<HistoryRow> findByTemplateIdOrderByAtDescIdDesc(UUID template, Limit limit);
}
