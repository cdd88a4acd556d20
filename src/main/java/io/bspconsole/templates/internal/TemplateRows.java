package io.bspconsole.templates.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** The templates of the client in scope. */
interface TemplateRows
    extends JpaRepository<TemplateRow, UUID>, JpaSpecificationExecutor<TemplateRow> {

  Optional<TemplateRow> findByWabaIdAndMetaId(UUID waba, String metaId);

  List<TemplateRow> findTop200ByWabaIdAndNameOrderById(UUID waba, String name);

  List<TemplateRow> findByWabaIdAndMetaIdIsNotNull(UUID waba);

  List<TemplateRow> findByWabaIdAndNameOrderByLanguage(UUID waba, String name, Limit limit);

  Optional<TemplateRow> findByWabaIdAndNameAndLanguage(UUID waba, String name, String language);

  @Query("select distinct template.language from TemplateRow template order by template.language")
  List<String> languages();

  @Query(
      """
      select distinct new io.bspconsole.templates.internal.TemplateRows$Writer(
        template.draft.updatedBy, template.draft.updatedByName)
      from TemplateRow template where template.draft.updatedBy is not null
      """)
  List<Writer> writers(Limit limit);

  /** Somebody who wrote, under the name of that time. */
  record Writer(UUID id, String name) {}
}
