package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a page. */
public class Card extends Section {

  private final Div head = new Div();
  private final Div end = new Div();
  private final Div body = new Div();

  public Card(String title, Component... content) {
    addClassName("bsp-card");
    setAriaLabel(title);
    head.addClassName("bsp-card-head");
    end.addClassName("bsp-card-end");
    body.addClassName("bsp-card-body");
    head.add(new H2(title), end);
    body.add(content);
    super.add(head, body);
  }

  /** Puts an icon before the title. */
  public Card icon(Icon icon, Tone tone) {
    head.addComponentAsFirst(icon.create(tone));
    return this;
  }

  /** Adds to the far end of the head: a time, a count, a link. */
  public Card headerEnd(Component... content) {
    end.add(content);
    return this;
  }

  /** Lets the content reach the edges: for lists, grids and the five answers. */
  public Card flush() {
    addClassName("bsp-flush");
    return this;
  }

  /** Replaces the content. */
  public Card content(Component... content) {
    body.removeAll();
    body.add(content);
    return this;
  }
}
