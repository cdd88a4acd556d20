package io.bspconsole.templates.internal;

import io.bspconsole.templates.OurState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The versions of the client in scope. */
interface VersionRows extends JpaRepository<VersionRow, UUID> {

  List<VersionRow> findByTemplateIdOrderByNumberDesc(UUID template, Limit limit);

  Optional<VersionRow> findFirstByTemplateIdOrderByNumberDesc(UUID template);

  Optional<VersionRow> findFirstByTemplateIdAndNumber(UUID template, int number);

  Optional<VersionRow> findFirstByTemplateIdAndOurStateInAndNumberLessThanOrderByNumberDesc(
      UUID template, Collection<OurState> states, int number);

  Optional<VersionRow> findFirstByTemplateIdAndOurStateInOrderByNumberDesc(
      UUID template, Collection<OurState> states);

  @Query(
      "select version.editedAtMeta from VersionRow version where version.templateId = :template"
          + " and version.editedAtMeta is not null order by version.editedAtMeta desc")
  List<Instant> editsOf(UUID template, Limit most);

  @Query("select version.templateId from VersionRow version where version.id = :id")
  Optional<UUID> templateOf(UUID id);

  @Query(
      """
      select distinct new io.bspconsole.templates.internal.TemplateRows$Writer(
        version.submittedBy, version.submittedByName)
      from VersionRow version
      """)
  List<TemplateRows.Writer> writers(Limit limit);
}
