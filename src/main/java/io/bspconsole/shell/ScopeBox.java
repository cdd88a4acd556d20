package io.bspconsole.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.PageLink;

/** Says whose data the page is about. The name is never cut: it is what keeps clients apart. */
class ScopeBox extends PageLink {

  ScopeBox(String name, String kind) {
    super("", Avatar.business(name), words(name, kind));
    addClassName("bsp-scope");
    setTitle(name);
  }

  private static Div words(String name, String kind) {
    Span first = new Span(name);
    first.addClassName("bsp-strong");
    Span second = new Span(kind);
    second.addClassName("bsp-secondary");
    Div words = new Div(first, second);
    words.addClassName("bsp-two-lines");
    return words;
  }
}
