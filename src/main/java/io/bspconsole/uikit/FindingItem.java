package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClauseCode;

/** One finding: how much it weighs, under which clause, what is wrong and what would fix it. */
public class FindingItem extends ListItem implements Focusable<ListItem> {

  private final Div source = new Div();
  private final Div words = new Div();

  /**
   * A finding without clause, which only findings from Meta's own limits may be.
   *
   * @param title one short sentence
   */
  public FindingItem(FindingLevel level, String title) {
    addClassName("bsp-finding");
    setTabIndex(-1); // a blocked "Send" moves the focus here
    Span word = new Span(level.word());
    word.addClassNames("bsp-strong", "bsp-tone", level.tone().className());
    source.addClassName("bsp-finding-source");
    source.add(word);
    words.add(new H3(title), source);
    add(level.icon().create(level.tone()), words);
  }

  /** The clause, and where it comes from: the edition, Meta's rule or a house rule. */
  public FindingItem clause(ClauseCode clause, String origin) {
    source.add(new ClauseMark(clause), new Span(origin));
    return this;
  }

  /** Where the rule comes from, for a finding without clause. */
  public FindingItem origin(String origin) {
    source.add(new Span(origin));
    return this;
  }

  /** Adds a sentence: what is wrong, or what would fix it. */
  public FindingItem sentence(String sentence) {
    Paragraph paragraph = new Paragraph(sentence);
    paragraph.addClassName("bsp-finding-sentence");
    words.add(paragraph);
    return this;
  }

  public FindingItem actions(Component... actions) {
    Div row = new Div(actions);
    row.addClassName("bsp-finding-actions");
    words.add(row);
    return this;
  }
}
