package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.Restriction;
import io.bspconsole.quality.Rung;
import io.bspconsole.quality.portfolio.ClientInNeed;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.util.List;
import java.util.Map;

/** The clients that need somebody: what is wrong, and until when. */
class InNeedTable extends PlainTable {

  private final Times times;

  /**
   * The table of these clients, in their order.
   *
   * @param restrictions those that hold now, by client
   */
  InNeedTable(
      List<ClientInNeed> clients, Map<ClientId, List<Restriction>> restrictions, Times times) {
    super(
        QualityWords.text("quality.need"),
        QualityWords.text("quality.column.client"),
        QualityWords.text("quality.column.standing"),
        QualityWords.text("quality.column.step"),
        QualityWords.text("quality.column.numbers"),
        QualityWords.text("quality.column.templates"),
        QualityWords.text("quality.column.why"),
        QualityWords.text("quality.column.by"));
    this.times = times;
    clients.forEach(client -> add(client, restrictions.getOrDefault(client.client(), List.of())));
  }

  private void add(ClientInNeed client, List<Restriction> restrictions) {
    Div name =
        new Div(
            Avatar.business(client.name()),
            new PageLink(client.name(), QualityNavigation.of(client.client())));
    name.addClassName("quality-client");
    row(
        name,
        StateBadges.standing(client.standing()),
        step(client, restrictions),
        rated(client.numbersLow(), client.numbersMedium(), 0),
        rated(client.templatesLow(), client.templatesMedium(), client.templatesStopped()),
        new Span(why(client)),
        new Span(
            client.restrictions() == 0
                ? QualityWords.text("quality.deadline.none")
                : QualityWords.end(client.nextEnd(), times)));
  }

  private static Component step(ClientInNeed client, List<Restriction> restrictions) {
    if (client.restrictions() == 0) {
      return new Span(QualityWords.text("quality.none"));
    }
    return Rung.mostLikely(restrictions)
        .<Component>map(LadderMark::new)
        .orElseGet(() -> new Span(QualityWords.text("quality.rung.beside")));
  }

  private static Component rated(int low, int medium, int stopped) {
    Div counts = new Div();
    counts.addClassName("quality-counts");
    count(counts, low, "RED");
    count(counts, medium, "YELLOW");
    if (stopped > 0) {
      counts.add(new Span(QualityWords.text("quality.stopped.count", stopped)));
    }
    return counts.getComponentCount() == 0 ? new Span(QualityWords.text("quality.none")) : counts;
  }

  private static void count(Div counts, int number, String rating) {
    if (number > 0) {
      counts.add(new Span(new Span(number + " "), StateBadges.quality(rating)));
    }
  }

  /** The gravest reason; the columns hold the others. */
  private String why(ClientInNeed client) {
    if (client.restrictions() > 0) {
      return client.nextEnd() == null
          ? QualityWords.text("quality.why.endless")
          : QualityWords.text("quality.why.restricted", times.absolute(client.nextEnd()));
    }
    if (client.numbersLow() > 0) {
      return QualityWords.text("quality.why.numbers", client.numbersLow());
    }
    return client.templatesStopped() > 0
        ? QualityWords.text("quality.why.stopped", client.templatesStopped())
        : QualityWords.text("quality.why.templates", client.templatesLow());
  }
}
