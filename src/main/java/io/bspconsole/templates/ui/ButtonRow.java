package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.templates.content.ButtonDraft;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PasteLimit;

/** One button of the message: its kind, its label, and what it opens. */
final class ButtonRow extends Div {

  /** What the list around it does for a row. */
  interface Owner {
    void changed();

    void remove(ButtonRow row);

    void move(ButtonRow row, int by);
  }

  private final ButtonDraft from;

  /** Characters of an address that Meta takes (components of templates). */
  private static final int LONGEST_URL = 2_000;

  private final TextField label = new TextField();
  private final TextField target = new TextField();
  private final TextField sample = new TextField();

  ButtonRow(ButtonDraft from, Owner owner) {
    this.from = from;
    addClassName("templates-button-row");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", kindWords());
    Span kind = new Span(icon().create(), new Span(kindWords()));
    kind.addClassName("templates-button-kind");
    field(label, "templates.editor.button.label", from.text(), owner);
    field(target, "templates.editor.button." + from.kind(), from.target(), owner);
    field(sample, "templates.editor.button.sample", from.example(), owner);
    target.setVisible(from.editable() && !from.kind().equals("QUICK_REPLY"));
    label.setVisible(from.editable());
    Div fields = new Div(label, target, sample);
    fields.addClassName("templates-button-fields");
    Div tools =
        new Div(
            tool(Icon.UP, "up", () -> owner.move(this, -1)),
            tool(Icon.DOWN, "down", () -> owner.move(this, 1)),
            tool(Icon.CLOSE, "remove", () -> owner.remove(this)));
    tools.addClassName("templates-button-tools");
    add(kind, tools, fields);
    showSample();
  }

  ButtonDraft value() {
    return new ButtonDraft(
        from.from(), from.kind(), label.getValue(), target.getValue(), sample.getValue());
  }

  /** Moves the focus to the field that a member of the button's JSON belongs to. */
  void focus(String member) {
    TextField field =
        switch (member) {
          case "url", "phone_number" -> target;
          case "example" -> sample;
          default -> label;
        };
    field.focus();
  }

  private void field(TextField field, String key, String value, Owner owner) {
    field.setPlaceholder(getTranslation(key));
    field.setAriaLabel(getTranslation(key));
    field.setValue(value);
    CountedText.lazy(field);
    PasteLimit.on(field, LONGEST_URL);
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        showSample();
        owner.changed();
      }
    });
  }

  private void showSample() {
    boolean variable = !Variables.in(target.getValue()).isEmpty();
    sample.setVisible(from.kind().equals("URL") && variable);
  }

  private Button tool(Icon icon, String name, Runnable action) {
    Button button = new Button(icon.create());
    button.addThemeNames("tertiary", "icon");
    button.setAriaLabel(getTranslation("templates.editor.button." + name));
    button.setTooltipText(getTranslation("templates.editor.button." + name));
    button.addClickListener(_ -> action.run());
    return button;
  }

  private Icon icon() {
    return switch (from.kind()) {
      case "QUICK_REPLY" -> Icon.REPLY;
      case "URL" -> Icon.LINK;
      case "PHONE_NUMBER" -> Icon.CALL;
      default -> Icon.FILE;
    };
  }

  private String kindWords() {
    return from.editable()
        ? getTranslation("templates.editor.kind." + from.kind())
        : getTranslation("templates.editor.kind.other", from.kind());
  }
}
