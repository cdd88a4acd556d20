package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list would be: why it is empty, and what one can do. */
public class EmptyState extends Div {

  public EmptyState(String text, Component... actions) {
    addClassName("bsp-empty");
    add(new Paragraph(text));
    add(actions);
  }
}
