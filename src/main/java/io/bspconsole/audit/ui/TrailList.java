package io.bspconsole.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.audit.Entry;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import java.util.List;

/** Entries one below the other, each with a way to its details. */
class TrailList extends UnorderedList {

  private final String page;
  private final TrailAddress address;
  private final Times times;

  /**
   * A list of entries.
   *
   * @param page whose address the details are added to
   * @param owners whether to say whose each entry is
   */
  TrailList(List<Entry> entries, String page, TrailAddress address, Times times, boolean owners) {
    this.page = page;
    this.address = address;
    this.times = times;
    addClassName("audit-rows");
    entries.forEach(entry -> add(row(entry, owners)));
  }

  private ListItem row(Entry entry, boolean owners) {
    boolean open =
        address.open() != null
            && address.open().equals(new TrailAddress.Place(entry.chain(), entry.seq()));
    String subject = AuditWords.subject(entry);
    PageLink link =
        new PageLink(
            AuditWords.action(entry) + (subject.isEmpty() ? "" : ": " + subject),
            address.open(entry).path(page));
    link.addClassName("bsp-strong");
    link.current(open);
    Div facts = new Div(times.mark(entry.at()), new Span(AuditWords.actor(entry)));
    facts.addClassName("audit-facts");
    String transition = ChangeWords.transition(entry);
    if (!transition.isEmpty()) {
      facts.add(new Span(transition));
    }
    if (owners) {
      facts.add(new Span(AuditWords.owner(entry)));
    }
    if (entry.clause() != null) {
      facts.add(new ClauseMark(entry.clause()));
    }
    ListItem row = new ListItem(link, facts);
    row.addClassName("audit-row");
    return row;
  }
}
