package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.OptOut;
import io.bspconsole.quality.OptOutCount;
import io.bspconsole.quality.OptOuts;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Times;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many people want no more messages, and who chose last; nobody's number stands here. */
class OptOutCards extends Div {

  private static final int LATEST = 20;
  private static final Set<String> CATEGORIES = Set.of("marketing_messages");
  private static final Set<String> CHOICES = Set.of("stop", "resume");

  /**
   * @param forget lets somebody be forgotten; absent for readers who may not
   */
  OptOutCards(ClientId client, OptOuts optOuts, Times times, @Nullable Component forget) {
    addClassName("quality-columns");
    List<OptOutCount> counts = optOuts.counts(client);
    List<OptOut> latest = optOuts.latest(client, LATEST);
    if (latest.isEmpty()) {
      add(new Card(text("title"), new Paragraph(text("none"))));
      return;
    }
    PlainTable numbers =
        new PlainTable(text("title"), text("number"), text("category"), text("people"));
    counts.forEach(count ->
        numbers.row(
            new Span(count.businessNumber()),
            new Span(word("category", CATEGORIES, count.category())),
            new Span(Long.toString(count.people()))));
    PlainTable people =
        new PlainTable(
            text("latest"), text("person"), text("category"), text("choice"), text("at"));
    latest.forEach(one ->
        people.row(
            new Span("•••• " + one.personEnd()),
            new Lines(
                new Span(word("category", CATEGORIES, one.category())),
                Lines.detail(one.businessNumber())),
            new Span(word("choice", CHOICES, one.choice())),
            times.mark(one.chosenAt())));
    Card stopped = new Card(text("title"), new Paragraph(text("obey")), numbers);
    add(
        forget == null ? stopped : stopped.headerEnd(forget),
        new Card(text("latest"), people).flush());
  }

  private static String word(String kind, Set<String> known, String word) {
    return known.contains(word) ? text(kind + "." + word) : word;
  }

  private static String text(String key) {
    return QualityWords.text("quality.opt-outs." + key);
  }
}
