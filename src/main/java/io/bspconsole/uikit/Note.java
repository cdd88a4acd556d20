package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A sentence that the reader should not miss, in the flow of the page. */
public class Note extends Div {

  public Note(Tone tone, String text) {
    this(tone, new Paragraph(text));
  }

  public Note(Tone tone, Component... content) {
    addClassNames("bsp-note", tone.className());
    Div words = new Div(content);
    words.addClassName("bsp-grow");
    add(icon(tone).create(tone), words);
  }

  private static Icon icon(Tone tone) {
    return switch (tone) {
      case NEUTRAL, WORK -> Icon.INFO;
      case GOOD -> Icon.RING_TICK;
      case WARN -> Icon.WARNING;
      case BAD -> Icon.BLOCK;
      case CASE -> Icon.APPEAL;
    };
  }
}
