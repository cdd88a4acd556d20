package io.bspconsole.uikit;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;

/** Findings, the heaviest first as they are given. */
public class FindingList extends UnorderedList {

  private List<FindingItem> items = List.of();

  public FindingList() {
    addClassName("bsp-findings");
  }

  public FindingList(Collection<FindingItem> items) {
    this();
    show(items);
  }

  /** Replaces what is shown. */
  public void show(Collection<FindingItem> findings) {
    removeAll();
    items = List.copyOf(findings);
    items.forEach(this::add);
  }

  /** Moves the focus to the first finding, if there is one. */
  public void focusFirst() {
    items.stream().findFirst().ifPresent(FindingItem::focus);
  }
}
