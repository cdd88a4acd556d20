package io.bspconsole.clients.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.bspconsole.clients.ProfileField;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileProblem;
import io.bspconsole.clients.Vertical;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.PasteLimit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The fields of a profile in sections, with counters and what is wrong beside each field. */
class ProfileFields extends Div {

  private static final ClauseCode REACHABLE = new ClauseCode("P1.2");

  private final Map<ProfileField, TextFieldBase<?, String>> texts =
      new EnumMap<>(ProfileField.class);
  private final ComboBox<Vertical> vertical = new ComboBox<>();
  private final PictureField picture;

  /**
   * Empty fields.
   *
   * @param picture one of them, which tells its edits itself
   * @param onEdit called after each change that the reader makes
   */
  ProfileFields(String legalName, PictureField picture, Runnable onEdit) {
    this.picture = picture;
    addClassName("clients-fields");
    for (ProfileField field : ProfileField.values()) {
      texts.put(field, text(field, onEdit));
    }
    vertical.setLabel(getTranslation("clients.profile.vertical"));
    vertical.setItems(Vertical.values());
    vertical.setItemLabelGenerator(ClientCards::word);
    vertical.setClearButtonVisible(true);
    vertical.addValueChangeListener(change -> tellEdit(change, onEdit));
    TextField legal = new TextField(getTranslation("clients.profile.legal_name"), legalName, "");
    legal.setReadOnly(true);
    legal.setHelperText(getTranslation("clients.profile.legal_name.help"));
    add(
        section("name", legal, input(ProfileField.DISPLAY_NAME)),
        section(
            "about",
            picture,
            input(ProfileField.ABOUT),
            input(ProfileField.DESCRIPTION),
            vertical,
            input(ProfileField.ADDRESS)),
        section(
            "reach",
            new ClauseMark(REACHABLE),
            input(ProfileField.EMAIL),
            input(ProfileField.WEBSITE),
            input(ProfileField.SECOND_WEBSITE),
            input(ProfileField.PHONE)),
        section("support", new ClauseMark(REACHABLE), input(ProfileField.SUPPORT_CONTACT)));
  }

  ProfileForm form() {
    return new ProfileForm(
        value(ProfileField.DISPLAY_NAME),
        value(ProfileField.DESCRIPTION),
        value(ProfileField.ADDRESS),
        vertical.getValue(),
        value(ProfileField.EMAIL),
        value(ProfileField.WEBSITE),
        value(ProfileField.PHONE),
        value(ProfileField.SUPPORT_CONTACT),
        value(ProfileField.ABOUT),
        value(ProfileField.SECOND_WEBSITE),
        picture.value());
  }

  void show(ProfileForm form) {
    texts.forEach((field, text) -> {
      text.setValue(field.of(form));
      count(field, text);
    });
    vertical.setValue(form.vertical());
    picture.show(form.picture());
    tell(List.of());
  }

  /** Shows each problem at its field, and moves to the first. */
  void tell(List<ProfileProblem> problems) {
    texts.values().forEach(text -> text.setInvalid(false));
    for (ProfileProblem problem : problems.reversed()) {
      TextFieldBase<?, String> text = input(problem.field());
      text.setErrorMessage(getTranslation(problem.messageKey(), problem.arguments().toArray()));
      text.setInvalid(true);
    }
    problems.stream()
        .map(problem -> input(problem.field()))
        .findFirst()
        .ifPresent(Focusable::focus);
  }

  void readOnly(boolean readOnly) {
    texts.values().forEach(text -> text.setReadOnly(readOnly));
    vertical.setReadOnly(readOnly);
    picture.readOnly(readOnly);
  }

  private TextFieldBase<?, String> text(ProfileField field, Runnable onEdit) {
    TextFieldBase<?, String> text = field.isProse() ? new TextArea() : new TextField();
    PasteLimit.on(text, field.limit());
    String key = "clients.profile." + field.name().toLowerCase(Locale.ROOT);
    text.setLabel(getTranslation(key));
    text.setPlaceholder(getTranslation(key + ".placeholder"));
    text.setManualValidation(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(300);
    text.addValueChangeListener(change -> {
      count(field, text);
      if (change.isFromClient()) {
        judgeLength(field, text);
      }
      tellEdit(change, onEdit);
    });
    return text;
  }

  private static void tellEdit(
      AbstractField.ComponentValueChangeEvent<?, ?> change, Runnable onEdit) {
    if (change.isFromClient()) {
      onEdit.run();
    }
  }

  /** One whose end was cut off by the paste limit is told at once, too. */
  private void judgeLength(ProfileField field, TextFieldBase<?, String> text) {
    boolean tooLong = length(text) > field.limit();
    text.setErrorMessage(
        tooLong ? getTranslation("clients.profile.problem.too_long", field.limit()) : "");
    text.setInvalid(tooLong);
  }

  private static int length(TextFieldBase<?, String> text) {
    String value = text.getValue();
    return value.codePointCount(0, value.length());
  }

  /** Counts in long texts always, in short ones when the limit comes near. */
  private void count(ProfileField field, TextFieldBase<?, String> text) {
    int length = length(text);
    boolean shown = text instanceof TextArea || length > field.limit() * 4 / 5;
    text.setHelperText(
        shown ? getTranslation("clients.profile.counter", length, field.limit()) : null);
  }

  private TextFieldBase<?, String> input(ProfileField field) {
    return Objects.requireNonNull(texts.get(field));
  }

  private String value(ProfileField field) {
    return input(field).getValue();
  }

  private Section section(String key, Component... content) {
    Div title = new Div(new H2(getTranslation("clients.profile.section." + key)));
    title.addClassName("bsp-row");
    Section section =
        new Section(
            title, new Paragraph(getTranslation("clients.profile.section." + key + ".text")));
    section.addClassName("clients-section");
    for (Component component : content) {
      if (component instanceof ClauseMark mark) {
        title.add(mark);
      } else {
        section.add(component);
      }
    }
    return section;
  }
}
