package io.bspconsole.templates.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What rules came to in the client in scope. */
interface RuleOutcomeRows extends JpaRepository<RuleOutcomeRow, UUID> {

  List<RuleOutcomeRow> findByVersionId(UUID version);
}
