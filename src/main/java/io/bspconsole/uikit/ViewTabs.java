package io.bspconsole.uikit;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** Parts of a page, or saved views of a list, as links: each has an address of its own. */
public class ViewTabs extends Nav {

  public ViewTabs(String label) {
    addClassName("bsp-tabs");
    setAriaLabel(label);
  }

  /**
   * Adds a tab.
   *
   * @param path as in {@link PageLink}, with the query that holds the view
   */
  public ViewTabs tab(String text, String path, boolean current) {
    add(new PageLink(text, path).current(current));
    return this;
  }

  /** Adds a tab that says how many wait behind it. */
  public ViewTabs tab(String text, long count, String path, boolean current) {
    Span number = new Span(Long.toString(count));
    number.addClassName("bsp-count");
    add(new PageLink(path, new Span(text), number).current(current));
    return this;
  }
}
