package io.bspconsole.templates.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.uikit.PasteLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The field for one member of a button's JSON. It holds a text, whatever it looks like. */
record MemberField(String member, Component component, Supplier<String> value) {

  /** Characters of an address that Meta takes (components of templates). */
  private static final int LONGEST = 2_000;

  static MemberField of(String kind, String member, String value, Runnable onChange) {
    return switch (member) {
      case "otp_type" ->
          choice(member, List.of("COPY_CODE", "ONE_TAP", "ZERO_TAP"), value, onChange);
      case "flow_action" -> choice(member, List.of("navigate", "data_exchange"), value, onChange);
      case "zero_tap_terms_accepted" -> tick(member, value, onChange);
      case "supported_apps" -> text(new TextArea(), kind, member, value, onChange);
      default -> text(new TextField(), kind, member, value, onChange);
    };
  }

  void focus() {
    if (component instanceof Focusable<?> field) {
      field.focus();
    }
  }

  private static <F extends TextFieldBase<F, String> & HasValueChangeMode> MemberField text(
      F field, String kind, String member, String value, Runnable onChange) {
    String words = words(kind, member);
    field.setPlaceholder(words);
    field.setAriaLabel(words);
    field.setTooltipText(words);
    field.setValue(value);
    CountedText.lazy(field);
    PasteLimit.on(field, LONGEST);
    return told(member, field, field::getValue, onChange);
  }

  private static MemberField choice(
      String member, List<String> values, String value, Runnable onChange) {
    Select<String> field = new Select<>();
    List<String> all = new ArrayList<>(values);
    if (!value.isEmpty() && !all.contains(value)) {
      all.add(value); // one that we do not know yet stays
    }
    field.setItems(all);
    field.setItemLabelGenerator(word ->
        values.contains(word)
            ? I18NProvider.translate("templates.editor.member." + member + "." + word)
            : word);
    field.setPlaceholder(words("", member));
    field.setAriaLabel(words("", member));
    if (!value.isEmpty()) {
      field.setValue(value);
    }
    return told(member, field, () -> Objects.requireNonNullElse(field.getValue(), ""), onChange);
  }

  private static MemberField tick(String member, String value, Runnable onChange) {
    Checkbox field = new Checkbox(words("", member));
    field.setValue(Boolean.parseBoolean(value));
    return told(
        member, field, () -> field.getValue() ? "true" : value.isEmpty() ? "" : "false", onChange);
  }

  private static <C extends AbstractField<?, ?>> MemberField told(
      String member, C field, Supplier<String> value, Runnable onChange) {
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        onChange.run();
      }
    });
    return new MemberField(member, field, value);
  }

  private static String words(String kind, String member) {
    boolean own =
        (member.equals("text") && kind.equals("QUICK_REPLY"))
            || (member.equals("example") && kind.equals("COPY_CODE"));
    return I18NProvider.translate("templates.editor.member." + member + (own ? "." + kind : ""));
  }
}
