package io.bspconsole.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.portfolio.Headline;
import io.bspconsole.quality.portfolio.LowRated;
import io.bspconsole.quality.portfolio.NeedFilter.Show;
import io.bspconsole.quality.portfolio.QualityPortfolio;
import io.bspconsole.quality.portfolio.RatingChange;
import io.bspconsole.quality.portfolio.RunningRestriction;
import io.bspconsole.quality.portfolio.StoppedTemplate;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four answers that the page begins with. */
class FirstAnswers extends Div {

  private static final int LINES = 2;

  FirstAnswers(
      Headline headline,
      QualityPortfolio portfolio,
      List<RunningRestriction> restrictions,
      Times times) {
    addClassName("quality-tiles");
    add(
        restricted(headline, restrictions, times),
        numbers(headline, portfolio.numbersBelowHigh(LINES)),
        templates(headline, portfolio),
        changes(headline, portfolio.changes(LINES)));
  }

  private static Tile restricted(
      Headline headline, List<RunningRestriction> restrictions, Times times) {
    Tile tile =
        new Tile(
            headline.restricted(),
            QualityWords.text(
                "quality.tile.restricted", headline.restricted(), headline.endingSoon()),
            Icon.SHIELD,
            Tone.BAD);
    Map<ClientId, RunningRestriction> firstOfEach = new LinkedHashMap<>();
    restrictions.forEach(one -> firstOfEach.putIfAbsent(one.client(), one));
    firstOfEach.values().stream()
        .limit(LINES)
        .forEach(one ->
            tile.line(
                one.clientName(),
                QualityNavigation.of(one.client()),
                new Span(QualityWords.end(one.restriction().expiresAt(), times))));
    return closed(tile, headline.restricted(), Show.RESTRICTED);
  }

  private static Tile numbers(Headline headline, List<LowRated> worst) {
    Tile tile =
        new Tile(
            headline.numbersLow(),
            QualityWords.text("quality.tile.numbers", headline.numbersLow()),
            Icon.PHONE,
            Tone.BAD);
    worst.stream()
        .filter(low -> low.rating().equals("RED"))
        .forEach(low ->
            tile.line(low.name(), QualityNavigation.of(low.client()), new Span(low.clientName())));
    return closed(tile, headline.numbersLow(), Show.NUMBERS);
  }

  private static Tile templates(Headline headline, QualityPortfolio portfolio) {
    Tile tile =
        new Tile(
            headline.templatesInNeed(),
            QualityWords.text("quality.tile.templates", headline.templatesInNeed()),
            Icon.TEMPLATE,
            Tone.WARN);
    List<StoppedTemplate> stopped = portfolio.stoppedTemplates(LINES);
    stopped.forEach(one ->
        tile.line(
            one.name(),
            TroubleCards.template(one.client(), one.template().value()),
            StateBadges.meta(one.metaStatus())));
    portfolio.templatesBelowHigh(LINES - stopped.size()).stream()
        .filter(low -> low.rating().equals("RED"))
        .forEach(low ->
            tile.line(
                low.name(),
                TroubleCards.template(low.client(), low.id()),
                StateBadges.quality(low.rating())));
    return closed(tile, headline.templatesInNeed(), Show.TEMPLATES);
  }

  private static Tile changes(Headline headline, List<RatingChange> changes) {
    Tile tile =
        new Tile(
            headline.changes(),
            QualityWords.text("quality.tile.changes", headline.changes()),
            Icon.SWAP,
            Tone.WORK);
    changes.forEach(change ->
        tile.line(
            change.signal().name(),
            QualityNavigation.of(change.client()),
            new Span(QualityWords.change(change.signal()))));
    return headline.changes() == 0 ? tile.none(QualityWords.text("quality.tile.none")) : tile;
  }

  private static Tile closed(Tile tile, int all, Show show) {
    if (all == 0) {
      return tile.none(QualityWords.text("quality.tile.none"));
    }
    return all > LINES
        ? tile.more(QualityWords.text("quality.tile.more", all - LINES), QualityView.path(show, ""))
        : tile;
  }
}
