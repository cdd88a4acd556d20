package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.AccountFact;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.AccountWarning;
import io.bspconsole.quality.RatingSignal;
import io.bspconsole.quality.portfolio.Rated;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.SanctionWords;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Meta says of one client's numbers and templates, as cards with a table each. */
final class RatingTables {

  private final ClientId client;
  private final Times times;

  RatingTables(ClientId client, Times times) {
    this.client = client;
    this.times = times;
  }

  Card numbers(List<Rated> numbers) {
    PlainTable table =
        table(
            "numbers",
            "quality.column.number",
            "quality.column.name",
            "quality.column.rating",
            "quality.column.since");
    for (Rated number : numbers) {
      table.row(
          new Span(number.name()),
          new Span(number.detail()),
          StateBadges.quality(number.rating()),
          since(number.since()));
    }
    return card("numbers", numbers.isEmpty(), table);
  }

  Card templates(List<Rated> templates) {
    PlainTable table =
        table(
            "templates",
            "quality.column.template",
            "quality.column.language",
            "quality.column.rating",
            "quality.column.since");
    for (Rated template : templates) {
      table.row(
          new PageLink(template.name(), TroubleCards.template(client, template.id())),
          new Span(Languages.name(template.detail(), UI.getCurrent().getLocale())),
          StateBadges.quality(template.rating()),
          since(template.since()));
    }
    return card("templates", templates.isEmpty(), table);
  }

  Card changes(List<RatingSignal> changes) {
    PlainTable table =
        table("changes", "quality.column.when", "quality.column.name", "quality.column.change");
    for (RatingSignal change : changes) {
      table.row(
          times.mark(change.at()),
          new Span(
              QualityWords.text("quality.client.subject." + change.subject())
                  + " "
                  + change.name()),
          new Span(QualityWords.change(change)));
    }
    return card("changes", changes.isEmpty(), table);
  }

  Card warnings(List<AccountWarning> warnings) {
    PlainTable table = table("warnings", "quality.column.when", "quality.column.warning");
    for (AccountWarning warning : warnings) {
      table.row(
          times.mark(warning.at()),
          StatusBadge.bare(
              Icon.WARNING,
              QualityWords.text(
                  "quality.client.warning", SanctionWords.violation(warning.violation())),
              Tone.WARN));
    }
    return card("warnings", warnings.isEmpty(), table);
  }

  /** Alerts, reviews and bans, as Meta last said. */
  Card notices(List<AccountFact> facts, Map<WabaId, String> names) {
    PlainTable table =
        table("notices", "quality.column.when", "quality.column.account", "quality.column.meta");
    List<AccountFact> notices = facts.stream().filter(NoticeWords::isNotice).toList();
    for (AccountFact fact : notices) {
      Lines said = new Lines(new Span(NoticeWords.topic(fact)), NoticeWords.badge(fact));
      if (!NoticeWords.details(fact).isEmpty()) {
        said.add(Lines.detail(NoticeWords.details(fact)));
      }
      table.row(times.mark(fact.at()), new Span(names.getOrDefault(fact.waba(), "")), said);
    }
    return card("notices", notices.isEmpty(), table);
  }

  private static PlainTable table(String caption, String... columns) {
    String[] words = new String[columns.length];
    for (int column = 0; column < columns.length; column++) {
      words[column] = QualityWords.text(columns[column]);
    }
    return new PlainTable(QualityWords.text("quality.client." + caption), words);
  }

  private static Card card(String key, boolean empty, PlainTable table) {
    String title = QualityWords.text("quality.client." + key);
    return empty
        ? new Card(title, new Paragraph(QualityWords.text("quality.client." + key + ".none")))
        : new Card(title, table).flush();
  }

  private Component since(@Nullable Instant since) {
    return since == null ? new Span(QualityWords.text("quality.unknown")) : times.mark(since);
  }
}
