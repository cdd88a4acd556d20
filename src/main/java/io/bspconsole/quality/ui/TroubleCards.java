package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.AccountFact;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.portfolio.AccountNotice;
import io.bspconsole.quality.portfolio.AccountNotices;
import io.bspconsole.quality.portfolio.LowRated;
import io.bspconsole.quality.portfolio.NamedViolation;
import io.bspconsole.quality.portfolio.QualityPortfolio;
import io.bspconsole.quality.portfolio.StoppedTemplate;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Meta says against accounts, what is rated below high and what Meta stopped, piece by piece,
 * the worst first.
 */
class TroubleCards extends Div {

  private static final int ROWS = 20;

  private final Times times;

  TroubleCards(QualityPortfolio portfolio, AccountNotices accounts, Times times) {
    this.times = times;
    addClassName("quality-columns");
    List<LowRated> numbers = portfolio.numbersBelowHigh(ROWS);
    List<LowRated> templates = portfolio.templatesBelowHigh(ROWS);
    List<StoppedTemplate> stopped = portfolio.stoppedTemplates(ROWS);
    List<AccountNotice> notices = accounts.open(ROWS);
    List<NamedViolation> violations = accounts.violations(ROWS);
    add(
        card("violations", violations.isEmpty(), violations(violations)),
        card("notices", notices.isEmpty(), notices(notices)),
        card("numbers.low", numbers.isEmpty(), numbers(numbers)),
        card("templates.low", templates.isEmpty(), templates(templates)),
        card("stopped", stopped.isEmpty(), stopped(stopped)));
  }

  /** Where a template's page is. */
  static String template(ClientId client, UUID template) {
    return "clients/" + client + "/templates/" + template;
  }

  private static Card card(String key, boolean empty, Component table) {
    String title = QualityWords.text("quality." + key);
    return empty
        ? new Card(title, new Paragraph(QualityWords.text("quality.tile.none")))
        : new Card(title, table).flush();
  }

  private PlainTable numbers(List<LowRated> numbers) {
    PlainTable table = table("numbers.low", "quality.column.number", "quality.column.rating");
    for (LowRated low : numbers) {
      table.row(
          new PageLink(low.name(), QualityNavigation.of(low.client())),
          new Span(low.clientName()),
          StateBadges.quality(low.rating()),
          since(low.since()));
    }
    return table;
  }

  private PlainTable templates(List<LowRated> templates) {
    PlainTable table = table("templates.low", "quality.column.template", "quality.column.rating");
    for (LowRated low : templates) {
      table.row(
          new PageLink(low.name(), template(low.client(), low.id())),
          new Span(low.clientName()),
          StateBadges.quality(low.rating()),
          since(low.since()));
    }
    return table;
  }

  private PlainTable stopped(List<StoppedTemplate> templates) {
    PlainTable table = table("stopped", "quality.column.template", "quality.column.meta");
    for (StoppedTemplate one : templates) {
      table.row(
          new PageLink(one.name(), template(one.client(), one.template().value())),
          new Span(one.clientName()),
          one.until() == null
              ? StateBadges.meta(one.metaStatus())
              : StateBadges.pausedUntil(times.absolute(one.until())),
          since(one.since()));
    }
    return table;
  }

  private PlainTable violations(List<NamedViolation> violations) {
    PlainTable table = table("violations", "quality.column.account", "quality.column.meta");
    for (NamedViolation one : violations) {
      table.row(
          new PageLink(one.account(), QualityNavigation.of(one.client())),
          new Span(one.clientName()),
          StatusBadge.bare(
              Icon.WARNING, SanctionWords.violation(one.warning().violation()), Tone.WARN),
          times.mark(one.warning().at()));
    }
    return table;
  }

  private PlainTable notices(List<AccountNotice> notices) {
    PlainTable table = table("notices", "quality.column.account", "quality.column.meta");
    for (AccountNotice notice : notices) {
      AccountFact fact = notice.fact();
      Lines said = new Lines(new Span(NoticeWords.topic(fact)), NoticeWords.badge(fact));
      if (!NoticeWords.details(fact).isEmpty()) {
        said.add(Lines.detail(NoticeWords.details(fact)));
      }
      table.row(
          new PageLink(notice.account(), QualityNavigation.of(notice.client())),
          new Span(notice.clientName()),
          said,
          times.mark(fact.at()));
    }
    return table;
  }

  private static PlainTable table(String captionKey, String nameKey, String stateKey) {
    return new PlainTable(
        QualityWords.text("quality." + captionKey),
        QualityWords.text(nameKey),
        QualityWords.text("quality.column.client"),
        QualityWords.text(stateKey),
        QualityWords.text("quality.column.since"));
  }

  private Component since(@Nullable Instant since) {
    return since == null ? new Span(QualityWords.text("quality.unknown")) : times.mark(since);
  }
}
