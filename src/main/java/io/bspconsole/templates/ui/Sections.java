package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The heads of the editor's parts that a template may have or not. */
final class Sections {

  private Sections() {}

  /** Puts a title into the section, with what can be done to all of it behind. */
  static void head(Div section, String title, Component... tools) {
    Span name = new Span(title);
    name.addClassName("templates-label");
    Div buttons = new Div(tools);
    buttons.addClassName("templates-button-tools");
    Div head = new Div(name, buttons);
    head.addClassName("templates-label-row");
    section.getElement().setAttribute("role", "group");
    section.getElement().setAttribute("aria-label", title);
    section.addComponentAsFirst(head);
  }
}
