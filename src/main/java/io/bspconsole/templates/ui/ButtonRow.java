package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.content.ButtonDraft;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.uikit.Icon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One button of the message: its kind, its label, and what it does. */
final class ButtonRow extends Div {

  /** What the list around it does for a row. */
  interface Owner {
    void changed();

    void remove(ButtonRow row);

    void move(ButtonRow row, int by);
  }

  private final transient ButtonDraft from;
  private final transient List<MemberField> fields;

  ButtonRow(ButtonDraft from, Owner owner) {
    this.from = from;
    addClassName("templates-button-row");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", kindWords());
    Span kind = new Span(icon(from.kind()).create(), new Span(kindWords()));
    kind.addClassName("templates-button-kind");
    fields =
        ButtonDraft.members(from.kind()).stream()
            .map(member ->
                MemberField.of(
                    from.kind(),
                    member,
                    from.value(member),
                    () -> {
                      show();
                      owner.changed();
                    }))
            .toList();
    Div row = new Div();
    fields.forEach(field -> row.add(field.component()));
    row.addClassName("templates-button-fields");
    Div tools =
        new Div(
            tool(Icon.UP, "up", () -> owner.move(this, -1)),
            tool(Icon.DOWN, "down", () -> owner.move(this, 1)),
            tool(Icon.CLOSE, "remove", () -> owner.remove(this)));
    tools.addClassName("templates-button-tools");
    add(kind, tools, row);
    show();
  }

  ButtonDraft value() {
    Map<String, String> values = new LinkedHashMap<>();
    for (MemberField field : fields) {
      String value = field.value().get();
      if (!value.isEmpty()) {
        values.put(field.member(), value);
      }
    }
    return new ButtonDraft(from.source(), from.kind(), values);
  }

  /** The field of a member of the button's JSON; the first one where it has none. */
  Optional<Component> place(String member) {
    return fields.stream()
        .filter(field -> field.member().equals(member))
        .findFirst()
        .or(() -> fields.stream().findFirst())
        .map(MemberField::component);
  }

  void focus() {
    fields.stream().findFirst().ifPresent(MemberField::focus);
  }

  /** Shows the fields that the others make sense of. */
  private void show() {
    ButtonDraft now = value();
    for (MemberField field : fields) {
      field.component().setVisible(isNeeded(field.member(), now));
    }
  }

  private static boolean isNeeded(String member, ButtonDraft now) {
    return switch (member) {
      case "example" -> !now.kind().equals("URL") || !Variables.in(now.value("url")).isEmpty();
      case "autofill_text", "supported_apps" ->
          !now.value("otp_type").equals("COPY_CODE") || !now.value(member).isEmpty();
      case "zero_tap_terms_accepted" -> now.value("otp_type").equals("ZERO_TAP");
      default -> true;
    };
  }

  private Button tool(Icon icon, String name, Runnable action) {
    Button button = new Button(icon.create());
    button.addThemeNames("tertiary", "icon");
    button.setAriaLabel(getTranslation("templates.editor.button." + name));
    button.setTooltipText(getTranslation("templates.editor.button." + name));
    button.addClickListener(_ -> action.run());
    return button;
  }

  private static Icon icon(String kind) {
    return switch (kind) {
      case "QUICK_REPLY" -> Icon.REPLY;
      case "URL" -> Icon.LINK;
      case "PHONE_NUMBER", "VOICE_CALL" -> Icon.CALL;
      case "OTP" -> Icon.KEY;
      case "REQUEST_CONTACT_INFO" -> Icon.PERSON;
      default -> Icon.FILE;
    };
  }

  private String kindWords() {
    return from.editable()
        ? getTranslation("templates.editor.kind." + from.kind())
        : getTranslation("templates.editor.kind.other", from.kind());
  }
}
