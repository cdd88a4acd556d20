package io.bspconsole.templates.internal;

import java.time.Instant;
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

  /** What there is beside a template in its account: a version sent first creates, others edit. */
  @Query(
      """
      select new io.bspconsole.templates.internal.Around$Facts(
        (select count(o) from TemplateRow o
          where o.wabaId = t.wabaId and o.metaId is not null
            and (o.meta.status is null or o.meta.status <> 'DELETED')),
        (select count(v) from VersionRow v join TemplateRow o on o.id = v.templateId
          where o.wabaId = t.wabaId and v.ourState = SENT and v.ourStateAt >= :hour
            and not exists (select 1 from VersionRow e where e.templateId = v.templateId
              and e.ourState = SENT and e.number < v.number)),
        (select count(v) from VersionRow v
          where v.templateId = t.id and v.ourState = SENT and v.ourStateAt >= :day
            and exists (select 1 from VersionRow e where e.templateId = v.templateId
              and e.ourState = SENT and e.number < v.number)),
        (select count(v) from VersionRow v
          where v.templateId = t.id and v.ourState = SENT and v.ourStateAt >= :month
            and exists (select 1 from VersionRow e where e.templateId = v.templateId
              and e.ourState = SENT and e.number < v.number)),
        (select min(o.name) from TemplateRow o
          where o.wabaId = t.wabaId and o.wording = :wording and o.name <> t.name
            and o.ourState in (IN_REVIEW, CLEARED, SENT)
            and (o.meta.status is null or o.meta.status not in ('DELETED', 'REJECTED'))),
        (select max(o.meta.statusAt) from TemplateRow o
          where o.wabaId = t.wabaId and o.name = t.name
            and o.meta.status in ('DELETED', 'PENDING_DELETION') and o.meta.statusAt >= :month
            and exists (select 1 from HistoryRow h where h.templateId = o.id
              and h.event = 'APPROVED')))
      from TemplateRow t where t.id = :id
      """)
  Around.Facts facts(UUID id, byte[] wording, Instant hour, Instant day, Instant month);

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
