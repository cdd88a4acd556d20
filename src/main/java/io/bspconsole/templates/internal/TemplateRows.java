package io.bspconsole.templates.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The templates of the client in scope. */
interface TemplateRows
    extends JpaRepository<TemplateRow, UUID>, JpaSpecificationExecutor<TemplateRow> {

  Optional<TemplateRow> findByWabaIdAndMetaId(UUID waba, String metaId);

  List<TemplateRow> findByWabaIdAndNameOrderByLanguage(UUID waba, String name, Limit limit);

  Optional<TemplateRow> findByWabaIdAndNameAndLanguage(UUID waba, String name, String language);
}
