package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What stands below each other in one cell of a table: what it is, then the details. */
public class Lines extends Div {

  public Lines(Component... lines) {
    super(lines);
    addClassName("bsp-lines");
  }

  /** The line that says what it is. */
  public static Span strong(String text) {
    return span(text, "bsp-strong");
  }

  /** A line that says more about it. */
  public static Span detail(String text) {
    return span(text, "bsp-secondary");
  }

  private static Span span(String text, String className) {
    Span span = new Span(text);
    span.addClassName(className);
    return span;
  }
}
