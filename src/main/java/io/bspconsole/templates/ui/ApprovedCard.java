package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.VersionSummary;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which text Meta had approved, from when to when. */
final class ApprovedCard extends Card {

  ApprovedCard(TemplateDetails details, List<HistoryEntry> history) {
    super(I18NProvider.translate("templates.approved"));
    List<ApprovedTexts.Span> spans = ApprovedTexts.of(history).reversed();
    if (spans.isEmpty()) {
      content(new Paragraph(getTranslation("templates.approved.never")));
      return;
    }
    Map<Integer, String> hashes =
        details.versions().stream()
            .collect(Collectors.toMap(VersionSummary::number, it -> it.content().hash().brief()));
    DataTable table =
        new DataTable(
            getTranslation("templates.approved"),
            getTranslation("templates.versions.version"),
            getTranslation("templates.versions.content"),
            getTranslation("templates.approved.from"),
            getTranslation("templates.approved.to"));
    for (ApprovedTexts.Span span : spans) {
      Span hash = new Span(hashes.getOrDefault(span.version(), "–"));
      hash.addClassName("templates-code");
      Component until =
          span.to() == null
              ? new Span(getTranslation("templates.approved.still"))
              : Times.of(this).mark(span.to());
      table.row(
          new Span(span.version() == null ? "–" : String.valueOf(span.version())),
          hash,
          Times.of(this).mark(span.from()),
          until);
    }
    content(table).flush();
  }
}
