package io.bspconsole.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.quality.portfolio.RatingCount;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.StateBadges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How many have which rating: a sentence, a bar of shares, and the same numbers as a table. */
class RatingCard extends Card {

  private static final List<String> ORDER = List.of("GREEN", "YELLOW", "RED", "UNKNOWN");

  /**
   * A card for numbers or templates.
   *
   * @param kind {@code numbers} or {@code templates}: the end of the keys of its words
   */
  RatingCard(String kind, List<RatingCount> counts) {
    super(QualityWords.text("quality.ratings." + kind));
    List<RatingCount> ordered = new ArrayList<>(counts);
    ordered.sort(
        Comparator.comparingInt((RatingCount count) -> place(count.rating()))
            .thenComparing(RatingCount::rating));
    int all = ordered.stream().mapToInt(RatingCount::count).sum();
    if (all == 0) {
      content(new Paragraph(QualityWords.text("quality.ratings.none." + kind)));
      return;
    }
    String sentence =
        QualityWords.text(
            "quality.ratings.sentence." + kind,
            all,
            countOf(ordered, "GREEN"),
            countOf(ordered, "RED"));
    content(new Paragraph(sentence), bar(ordered, sentence), table(kind, ordered, all));
  }

  private static Div bar(List<RatingCount> counts, String sentence) {
    Div bar = new Div();
    bar.addClassName("quality-bar");
    bar.getElement().setAttribute("role", "img");
    bar.getElement().setAttribute("aria-label", sentence);
    for (RatingCount count : counts) {
      Span part = new Span();
      part.addClassName(
          "quality-part-"
              + (ORDER.contains(count.rating())
                  ? count.rating().toLowerCase(Locale.ROOT)
                  : "unknown"));
      part.getStyle().set("flex-grow", Integer.toString(count.count()));
      bar.add(part);
    }
    return bar;
  }

  private static PlainTable table(String kind, List<RatingCount> counts, int all) {
    PlainTable table =
        new PlainTable(
            QualityWords.text("quality.ratings." + kind),
            QualityWords.text("quality.column.rating"),
            QualityWords.text("quality.column.count"),
            QualityWords.text("quality.column.share"));
    for (RatingCount count : counts) {
      table.row(
          StateBadges.quality(count.rating()),
          new Span(Integer.toString(count.count())),
          new Span(Math.round(count.count() * 100.0 / all) + "%"));
    }
    return table;
  }

  private static int countOf(List<RatingCount> counts, String rating) {
    return counts.stream()
        .filter(count -> count.rating().equals(rating))
        .mapToInt(RatingCount::count)
        .sum();
  }

  private static int place(String rating) {
    int place = ORDER.indexOf(rating);
    return place < 0 ? ORDER.size() : place;
  }
}
