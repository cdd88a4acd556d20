package io.bspconsole.templates.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The history of the client in scope. */
interface HistoryRows extends JpaRepository<HistoryRow, UUID> {

  List<HistoryRow> findByTemplateIdOrderByAtDescIdDesc(UUID template, Limit limit);
}
