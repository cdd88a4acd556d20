package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.content.ButtonDraft;
import io.bspconsole.uikit.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The buttons of the message, in their order. Kinds without a form are kept and can be moved. */
final class ButtonsField extends Div implements ButtonRow.Owner {

  private static final int LIMIT = 10;

  private final List<ButtonRow> rows = new ArrayList<>();
  private final Div list = new Div();
  private final Div adding = new Div();
  private final Span count = new Span();
  private final Runnable onChange;

  ButtonsField(Runnable onChange) {
    this.onChange = onChange;
    addClassName("templates-buttons");
    Span title = new Span(getTranslation("templates.editor.buttons"));
    title.addClassName("templates-label");
    count.addClassName("templates-quiet");
    Div head = new Div(title, count);
    head.addClassName("templates-label-row");
    list.addClassName("templates-buttons-list");
    adding.addClassName("templates-buttons-add");
    adding.add(adder("QUICK_REPLY"), adder("URL"), adder("PHONE_NUMBER"));
    add(head, list, adding);
    show(List.of());
  }

  List<ButtonDraft> value() {
    return rows.stream().map(ButtonRow::value).toList();
  }

  void show(List<ButtonDraft> buttons) {
    rows.clear();
    buttons.forEach(button -> rows.add(new ButtonRow(button, this)));
    redraw();
  }

  /** Moves the focus into a row, or to where a button can be added. */
  void focus(int index, String member) {
    if (index >= 0 && index < rows.size()) {
      rows.get(index).focus(member);
    }
  }

  @Override
  public void changed() {
    onChange.run();
  }

  @Override
  public void remove(ButtonRow row) {
    rows.remove(row);
    redraw();
    changed();
  }

  @Override
  public void move(ButtonRow row, int by) {
    int to = rows.indexOf(row) + by;
    if (to >= 0 && to < rows.size()) {
      Collections.swap(rows, rows.indexOf(row), to);
      redraw();
      changed();
    }
  }

  private Button adder(String kind) {
    Button button = new Button(getTranslation("templates.editor.kind." + kind), Icon.PLUS.create());
    button.addThemeName("small");
    button.addClickListener(_ -> {
      rows.add(new ButtonRow(new ButtonDraft(null, kind, "", "", ""), this));
      redraw();
      rows.getLast().focus("text");
      changed();
    });
    return button;
  }

  private void redraw() {
    list.removeAll();
    rows.forEach(list::add);
    count.setText(getTranslation("templates.editor.buttons.count", rows.size(), LIMIT));
    adding.setVisible(rows.size() < LIMIT);
  }
}
