package io.bspconsole.templates.internal;

import io.bspconsole.kernel.LikePattern;
import io.bspconsole.templates.TemplateCursor;
import io.bspconsole.templates.TemplateFilter;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter as conditions on rows. */
record TemplateCriteria(Root<TemplateRow> root, CriteriaQuery<?> query, CriteriaBuilder builder) {

  Predicate where(TemplateFilter filter, Optional<TemplateCursor> after) {
    List<Predicate> all = new ArrayList<>();
    all.add(
        filter.archived()
            ? builder.isNotNull(root.get("archivedAt"))
            : builder.isNull(root.get("archivedAt")));
    if (!filter.search().isBlank()) {
      all.add(says(LikePattern.containing(filter.search().toLowerCase(Locale.ROOT))));
    }
    equal(all, root.get("ourState"), filter.ours());
    equal(all, root.get("meta").get("status"), filter.metaStatus());
    equal(all, root.get("language"), filter.language());
    equal(all, root.get("meta").get("quality"), filter.quality());
    equal(
        all,
        builder.coalesce(root.get("meta").<String>get("category"), root.<String>get("category")),
        filter.category());
    equal(all, root.get("wabaId"), filter.waba() == null ? null : filter.waba().value());
    if (filter.author() != null) {
      all.add(isBy(filter.author().value()));
    }
    if (filter.held()) {
      Path<HoldColumns> hold = root.get("hold");
      all.add(
          builder.or(
              builder.isNotNull(hold.get("at")),
              builder.isNotNull(hold.get("providerAt")),
              builder.isNotNull(hold.get("moveAt"))));
    }
    if (filter.moving()) {
      all.add(isMoving(root.get("meta")));
    }
    after.ifPresent(cursor -> all.add(before(cursor)));
    return builder.and(all.toArray(Predicate[]::new));
  }

  /** As {@link io.bspconsole.templates.MetaCategory#move} has it. */
  private Predicate isMoving(Path<MetaColumns> meta) {
    return builder.and(
        builder.isNotNull(meta.get("moveTo")),
        builder.or(
            builder.isNull(meta.get("movedAt")),
            builder.lessThan(meta.<Instant>get("movedAt"), meta.<Instant>get("moveToldAt"))),
        builder.or(
            builder.isNull(meta.get("category")),
            builder.notEqual(meta.get("category"), meta.get("moveTo"))));
  }

  private void equal(List<Predicate> all, Expression<?> value, @Nullable Object wanted) {
    if (wanted != null) {
      all.add(builder.equal(value, wanted));
    }
  }

  /** Rows that were written before there were words have their name at least. */
  private Predicate says(String part) {
    return builder.or(
        builder.like(root.get("words"), part, LikePattern.ESCAPE),
        builder.like(root.get("name"), part, LikePattern.ESCAPE));
  }

  private Predicate isBy(UUID person) {
    Subquery<UUID> versions = query.subquery(UUID.class);
    Root<VersionRow> version = versions.from(VersionRow.class);
    versions
        .select(version.get("id"))
        .where(
            builder.equal(version.get("id"), root.get("currentVersionId")),
            builder.equal(version.get("submittedBy"), person));
    return builder.or(
        builder.equal(root.get("draft").get("updatedBy"), person), builder.exists(versions));
  }

  private Predicate before(TemplateCursor cursor) {
    return builder.or(
        builder.lessThan(root.get("updatedAt"), cursor.updatedAt()),
        builder.and(
            builder.equal(root.get("updatedAt"), cursor.updatedAt()),
            builder.lessThan(root.<UUID>get("id"), cursor.id())));
  }
}
