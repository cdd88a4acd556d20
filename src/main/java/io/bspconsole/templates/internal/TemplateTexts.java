package io.bspconsole.templates.internal;

import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads several templates with what they say. Runs within the client's scope. */
@Component
public class TemplateTexts {

  /** Meta's list has 111 languages. */
  private static final Limit MOST_LANGUAGES = Limit.of(150);

  private final TemplateRows templates;
  private final VersionRows versions;
  private final TemplateReader reader;
  private final TemplateList list;

  TemplateTexts(
      TemplateRows templates, VersionRows versions, TemplateReader reader, TemplateList list) {
    this.templates = templates;
    this.versions = versions;
    this.reader = reader;
    this.list = list;
  }

  /** All languages of the template's name in its account, by their codes. */
  public List<TemplateDetails> languages(TemplateId id) {
    TemplateRow row = templates.findById(id.value()).orElseThrow(NotFound::new);
    return templates
        .findByWabaIdAndNameOrderByLanguage(row.waba().value(), row.name(), MOST_LANGUAGES)
        .stream()
        .map(reader::details)
        .toList();
  }

  /** Those that the filter lets through, changed last first. */
  public List<TemplateText> find(TemplateFilter filter, int limit) {
    List<TemplateRow> rows = list.rows(filter, limit);
    List<UUID> needed =
        rows.stream()
            .filter(row -> row.draft().isEmpty())
            .flatMap(row -> row.currentVersion().stream())
            .toList();
    Map<UUID, VersionRow> byId =
        versions.findAllById(needed).stream()
            .collect(Collectors.toMap(VersionRow::id, Function.identity()));
    return rows.stream()
        .flatMap(row -> content(row, byId).map(content -> text(row, content)).stream())
        .toList();
  }

  private static Optional<TemplateContent> content(TemplateRow row, Map<UUID, VersionRow> byId) {
    return row.draft()
        .map(DraftColumns::content)
        .or(() -> row.currentVersion().map(byId::get).map(VersionRow::content));
  }

  private static TemplateText text(TemplateRow row, TemplateContent content) {
    return new TemplateText(
        row.templateId(), row.waba(), row.ourState(), row.meta(), row.hold(), content);
  }
}
