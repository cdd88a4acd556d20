package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/**
 * A link to a page of the console by its path, without knowing the page's class.
 *
 * <p>Paths have no leading slash: they are taken from the root of the console, wherever that is.
 */
public class PageLink extends Anchor {

  public PageLink(String text, String path) {
    super(path, text);
  }

  public PageLink(String path, Component... content) {
    super(path, content);
  }

  /** Says to screen readers, and to the style sheet, that this is the page one is on. */
  public PageLink current(boolean current) {
    if (current) {
      getElement().setAttribute("aria-current", "page");
    } else {
      getElement().removeAttribute("aria-current");
    }
    return this;
  }
}
