package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values, one pair a row. */
public class Facts extends DescriptionList {

  public Facts() {
    addClassName("bsp-facts");
  }

  public Facts fact(String label, Component... value) {
    Description description = new Description();
    description.add(value);
    add(new Term(label), description);
    return this;
  }

  public Facts fact(String label, String value) {
    return fact(label, new Span(value));
  }
}
