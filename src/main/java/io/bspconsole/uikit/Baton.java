package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The line above the work that says who is waited for, since when, and until when. */
public class Baton extends Div {

  /**
   * A line without actions, or with what the reader can do about it.
   *
   * @param headline such as "Waiting for the client, 3 days: corrected wording"
   * @param detail when it is due and what comes after; may be empty
   */
  public Baton(Who who, String headline, String detail, Component... actions) {
    addClassName("bsp-baton");
    Span disc = who.icon().create();
    disc.addClassName("bsp-baton-disc");
    Paragraph first = new Paragraph(headline);
    first.addClassName("bsp-strong");
    Div words = new Div(first);
    words.addClassName("bsp-grow");
    if (!detail.isEmpty()) {
      Paragraph second = new Paragraph(detail);
      second.addClassName("bsp-secondary");
      words.add(second);
    }
    add(disc, words);
    add(actions);
  }
}
