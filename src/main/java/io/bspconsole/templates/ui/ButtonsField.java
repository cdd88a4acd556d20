package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.bspconsole.templates.content.ButtonDraft;
import io.bspconsole.uikit.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons of the message, in their order. Kinds without a form are kept and can be moved. */
final class ButtonsField extends Div implements ButtonRow.Owner {

  /** The kinds that most messages have stand open; the others are behind "More kinds". */
  static final List<String> COMMON = List.of("QUICK_REPLY", "URL", "PHONE_NUMBER");

  /** Labels that Meta fixes, or that its examples have (Meta, Template components). */
  private static final Map<String, Map<String, String>> FIRST =
      Map.of(
          "CATALOG", Map.of("text", "View catalog"),
          "MPM", Map.of("text", "View items"),
          "SPM", Map.of("text", "View"),
          "OTP", Map.of("otp_type", "COPY_CODE"),
          "FLOW", Map.of("flow_action", "navigate"));

  private final List<ButtonRow> rows = new ArrayList<>();
  private final Div list = new Div();
  private final Div adding = new Div();
  private final Span count = new Span();
  private final int limit;
  private final Runnable onChange;

  /**
   * A list of buttons.
   *
   * @param limit how many Meta takes
   * @param common kinds that can be added at once
   * @param others kinds that can be added behind "More kinds"
   */
  ButtonsField(int limit, List<String> common, List<String> others, Runnable onChange) {
    this.limit = limit;
    this.onChange = onChange;
    addClassName("templates-buttons");
    Span title = new Span(getTranslation("templates.editor.buttons"));
    title.addClassName("templates-label");
    count.addClassName("templates-quiet");
    Div head = new Div(title, count);
    head.addClassName("templates-label-row");
    list.addClassName("templates-buttons-list");
    adding.addClassName("templates-buttons-add");
    common.forEach(kind -> adding.add(adder(kind)));
    if (!others.isEmpty()) {
      addMore(others);
    }
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

  /** The field of a member of the button at that place. */
  Optional<Component> place(int index, String member) {
    return index < rows.size() ? rows.get(index).place(member) : Optional.empty();
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

  private void addMore(List<String> kinds) {
    Button more = new Button(getTranslation("templates.editor.kinds"), Icon.DOWN.create());
    more.addThemeName("small");
    Div menu = new Div();
    menu.addClassName("templates-kinds");
    Popover popover = new Popover(menu);
    popover.setTarget(more);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.setAriaLabel(getTranslation("templates.editor.kinds"));
    for (String kind : kinds) {
      Button choice = adder(kind);
      choice.addThemeName("tertiary");
      choice.addClickListener(_ -> popover.close());
      menu.add(choice);
    }
    adding.add(more, popover);
  }

  private Button adder(String kind) {
    Button button = new Button(getTranslation("templates.editor.kind." + kind), Icon.PLUS.create());
    button.addThemeName("small");
    button.addClickListener(_ -> {
      rows.add(new ButtonRow(ButtonDraft.fresh(kind, FIRST.getOrDefault(kind, Map.of())), this));
      redraw();
      rows.getLast().focus();
      changed();
    });
    return button;
  }

  private void redraw() {
    list.removeAll();
    rows.forEach(list::add);
    count.setText(getTranslation("templates.editor.buttons.count", rows.size(), limit));
    adding.setVisible(rows.size() < limit);
  }
}
