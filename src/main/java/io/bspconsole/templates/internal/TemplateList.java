package io.bspconsole.templates.internal;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateChoices;
import io.bspconsole.templates.TemplateChoices.Author;
import io.bspconsole.templates.TemplateCursor;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplatePage;
import io.bspconsole.templates.TemplateSummary;
import io.bspconsole.templates.VersionState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Pages through the templates of the client in scope, changed last first. */
@Component
public class TemplateList {

  private static final Sort RECENT = Sort.by(Sort.Direction.DESC, "updatedAt", "id");

  private static final Limit MOST_AUTHORS = Limit.of(100);

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
        (root, query, builder) -> new TemplateCriteria(root, query, builder).where(filter, after),
        found -> found.sortBy(RECENT).limit(limit).all());
  }

  /** What the client's templates can be narrowed by. */
  public TemplateChoices choices() {
    Map<UUID, String> authors = new LinkedHashMap<>();
    Stream.concat(templates.writers(MOST_AUTHORS).stream(), versions.writers(MOST_AUTHORS).stream())
        .forEach(writer -> authors.put(writer.id(), writer.name()));
    return new TemplateChoices(
        templates.languages(),
        authors.entrySet().stream()
            .map(author -> new Author(new PersonId(author.getKey()), author.getValue()))
            .sorted(Comparator.comparing(Author::name))
            .toList());
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
        row.hold(),
        version.map(VersionRow::number).orElse(0),
        row.createdAt(),
        row.updatedAt(),
        row.confirmedAt());
  }

  private static boolean isRefused(VersionState state) {
    return state instanceof VersionState.Cleared cleared && cleared.problem() != null;
  }

  private static String after(TemplateRow row) {
    return new TemplateCursor(row.updatedAt(), row.id()).text();
  }
}
