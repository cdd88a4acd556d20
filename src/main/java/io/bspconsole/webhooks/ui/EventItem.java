package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventCare;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventRow;
import java.time.Instant;

/** One row of the list. */
final class EventItem extends ListItem {

  EventItem(EventRow row, EventFilter filter, Times times) {
    addClassName("events-row");
    PageLink sentence = new PageLink(EventWords.sentence(row), WebhooksNavigation.event(row.id()));
    sentence.addClassName("bsp-strong");
    Div facts = new Div(times.mark(row.receivedAt()), owner(row, filter));
    facts.addClassName("events-facts");
    if (row.field() != null) {
      Span field = new Span(row.field());
      field.addClassName("bsp-mono");
      facts.add(field);
    }
    if (row.state() == EventState.DEAD && row.problem() != null) {
      facts.add(new Span(EventWords.problem(row.problem())));
    }
    care(row, facts, times);
    Div words = new Div(sentence, facts);
    words.addClassName("bsp-grow");
    add(words, EventWords.badge(row.state()));
  }

  private void care(EventRow row, Div facts, Times times) {
    EventCare care = row.care();
    if (care.ownerName() != null) {
      facts.add(new Span(getTranslation("webhooks.care.owner", care.ownerName())));
    }
    Instant due = care.attendBy();
    if (due != null) {
      boolean late = due.isBefore(Instant.now());
      Span span =
          new Span(
              getTranslation(
                  late ? "webhooks.care.late" : "webhooks.care.due", times.absolute(due)));
      span.setClassName("events-late", late);
      facts.add(span);
    }
  }

  private static Component owner(EventRow row, EventFilter filter) {
    return row.client() == null
        ? new Span(EventWords.owner(row))
        : new PageLink(EventWords.owner(row), EventAddress.of(filter.client(row.client())).path());
  }
}
