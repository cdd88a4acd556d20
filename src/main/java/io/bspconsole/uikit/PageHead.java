package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/**
 * The head of a page: its title with the state beside it, one line of facts, and what can be done.
 * At most one of the actions is filled.
 */
public class PageHead extends Header {

  private final Div title = new Div();
  private final Div meta = new Div();
  private final Div actions = new Div();

  public PageHead(String name) {
    addClassName("bsp-head");
    title.addClassName("bsp-head-title");
    meta.addClassName("bsp-head-meta");
    actions.addClassName("bsp-head-actions");
    title.add(new H1(name));
    Div words = new Div(title, meta);
    words.addClassName("bsp-grow");
    add(words, actions);
  }

  public PageHead badges(Component... badges) {
    title.add(badges);
    return this;
  }

  public PageHead meta(Component... facts) {
    meta.add(facts);
    return this;
  }

  public PageHead meta(String... facts) {
    return meta(Arrays.stream(facts).map(Span::new).toArray(Component[]::new));
  }

  public PageHead actions(Component... buttons) {
    actions.add(buttons);
    return this;
  }
}
