package io.bspconsole.templates.internal;

import io.bspconsole.kernel.LikePattern;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateCursor;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplatePage;
import io.bspconsole.templates.TemplateSummary;
import io.bspconsole.templates.VersionState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Pages through the templates of the client in scope, changed last first. */
@Component
public class TemplateList {

  private static final Sort RECENT = Sort.by(Sort.Direction.DESC, "updatedAt", "id");

  private final TemplateRows templates;
  private final VersionRows versions;

  TemplateList(TemplateRows templates, VersionRows versions) {
    this.templates = templates;
    this.versions = versions;
  }

  /** A cursor that is none of ours begins at the first page. */
  public TemplatePage find(TemplateFilter filter, @Nullable String cursor, int limit) {
    Optional<TemplateCursor> after = Optional.ofNullable(cursor).flatMap(TemplateCursor::parse);
    List<TemplateRow> rows = rows(filter, after, limit + 1);
    boolean more = rows.size() > limit;
    List<TemplateRow> page = more ? rows.subList(0, limit) : rows;
    return new TemplatePage(summaries(page), more ? after(page.getLast()) : null);
  }

  /** The first ones that the filter lets through. */
  List<TemplateRow> rows(TemplateFilter filter, int limit) {
    return rows(filter, Optional.empty(), limit);
  }

  private List<TemplateRow> rows(TemplateFilter filter, Optional<TemplateCursor> after, int limit) {
    return templates.findBy(
        (root, _, builder) -> where(filter, after, root, builder),
        query -> query.sortBy(RECENT).limit(limit).all());
  }

  private static Predicate where(
      TemplateFilter filter,
      Optional<TemplateCursor> after,
      Root<TemplateRow> root,
      CriteriaBuilder builder) {
    List<Predicate> all = new ArrayList<>();
    if (!filter.search().isBlank()) {
      String part = LikePattern.containing(filter.search().toLowerCase(Locale.ROOT));
      all.add(builder.like(root.get("name"), part, LikePattern.ESCAPE));
    }
    if (filter.ours() != null) {
      all.add(builder.equal(root.get("ourState"), filter.ours()));
    }
    if (filter.metaStatus() != null) {
      all.add(builder.equal(root.get("meta").get("status"), filter.metaStatus()));
    }
    after.ifPresent(cursor -> all.add(before(cursor, root, builder)));
    return builder.and(all.toArray(Predicate[]::new));
  }

  private List<TemplateSummary> summaries(List<TemplateRow> page) {
    List<UUID> current = page.stream().flatMap(row -> row.currentVersion().stream()).toList();
    Map<UUID, VersionRow> byId =
        versions.findAllById(current).stream()
            .collect(Collectors.toMap(VersionRow::id, Function.identity()));
    return page.stream().map(row -> summary(row, row.currentVersion().map(byId::get))).toList();
  }

  private static TemplateSummary summary(TemplateRow row, Optional<VersionRow> version) {
    Dated atMeta = row.meta().category();
    return new TemplateSummary(
        row.templateId(),
        row.waba(),
        row.name(),
        row.language(),
        atMeta == null ? row.category() : atMeta.value(),
        version.map(it -> it.state().word()).orElse(OurState.DRAFT),
        row.draft().isPresent(),
        version.map(VersionRow::state).filter(TemplateList::isRefused).isPresent(),
        row.meta(),
        version.map(VersionRow::number).orElse(0),
        row.createdAt(),
        row.updatedAt(),
        row.confirmedAt());
  }

  private static boolean isRefused(VersionState state) {
    return state instanceof VersionState.Cleared cleared && cleared.problem() != null;
  }

  private static Predicate before(
      TemplateCursor cursor, Root<TemplateRow> root, CriteriaBuilder builder) {
    return builder.or(
        builder.lessThan(root.get("updatedAt"), cursor.updatedAt()),
        builder.and(
            builder.equal(root.get("updatedAt"), cursor.updatedAt()),
            builder.lessThan(root.<UUID>get("id"), cursor.id())));
  }

  private static String after(TemplateRow row) {
    return new TemplateCursor(row.updatedAt(), row.id()).text();
  }
}
