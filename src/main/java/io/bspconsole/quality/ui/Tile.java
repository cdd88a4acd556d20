package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;

/** One of the first answers: a number, what it counts, and the first of those it counts. */
class Tile extends Section {

  private final UnorderedList list = new UnorderedList();

  /** A number of nothing looks calm, whatever tone a number of something has. */
  Tile(int number, String words, Icon icon, Tone tone) {
    addClassName("quality-tile");
    setAriaLabel(number + " " + words);
    Span figure = new Span(Integer.toString(number));
    figure.addClassName("quality-figure");
    Div head =
        new Div(new H2(figure, new Span(words)), icon.create(number == 0 ? Tone.NEUTRAL : tone));
    head.addClassName("quality-tile-head");
    add(head, list);
  }

  Tile line(String name, String path, Component detail) {
    list.add(new ListItem(new PageLink(name, path), detail));
    return this;
  }

  /** Leads to all that it counts. */
  Tile more(String words, String path) {
    list.add(new ListItem(new PageLink(words, path)));
    return this;
  }

  /** Says that there is nothing to say. */
  Tile none(String words) {
    Span calm = new Span(words);
    calm.addClassName("bsp-secondary");
    list.add(new ListItem(calm));
    return this;
  }
}
