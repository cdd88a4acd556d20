package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What a template is called and filed under, and whether its variables have names. */
final class IdentityFields extends Div {

  private static final List<String> CATEGORIES = List.of("UTILITY", "MARKETING", "AUTHENTICATION");

  final TextField name = new TextField();
  final Select<String> category = new Select<>();
  final ComboBox<String> language = new ComboBox<>();

  private final Select<Boolean> variables = new Select<>();
  private boolean named;

  /**
   * The fields.
   *
   * @param onNamed told true when variables are to have names, false for numbers
   */
  IdentityFields(Runnable onChange, Consumer<Boolean> onNamed) {
    addClassName("templates-parts");
    category.setLabel(getTranslation("templates.editor.category"));
    category.setItems(CATEGORIES);
    category.setItemLabelGenerator(word -> getTranslation("templates.category." + word));
    language.setLabel(getTranslation("templates.editor.language"));
    language.setItems(sortedLanguages(getLocale()));
    language.setItemLabelGenerator(code -> Languages.name(code, getLocale()));
    name.setHelperText(getTranslation("templates.editor.name.help"));
    variables.setLabel(getTranslation("templates.editor.variables"));
    variables.setItems(false, true);
    variables.setItemLabelGenerator(
        names -> getTranslation("templates.editor.variables." + (names ? "NAMED" : "POSITIONAL")));
    variables.setValue(false);
    Div filed = new Div(category, language, variables);
    filed.addClassName("templates-editor-pair");
    add(new CountedText(getTranslation("templates.editor.name"), 512, name), filed);
    name.addValueChangeListener(_ -> onChange.run());
    category.addValueChangeListener(_ -> {
      variables.setVisible(!isCode());
      onChange.run();
    });
    language.addValueChangeListener(_ -> onChange.run());
    variables.addValueChangeListener(change -> {
      if (change.getValue() != null && change.getValue() != named) {
        onNamed.accept(change.getValue());
      }
    });
  }

  void show(TemplateContent content, boolean fixed) {
    name.setValue(content.name());
    name.setReadOnly(fixed);
    language.setReadOnly(fixed);
    language.setValue(Languages.isKnown(content.language()) ? content.language() : null);
    category.setValue(CATEGORIES.contains(content.category()) ? content.category() : null);
    named = content.named();
    variables.setValue(named);
    variables.setVisible(!isCode());
  }

  TemplateDraft apply(TemplateDraft draft) {
    TemplateContent had = draft.content();
    TemplateDraft next = draft;
    if (!name.getValue().equals(had.name())) {
      next = next.withName(name.getValue());
    }
    if (language.getValue() != null && !language.getValue().equals(had.language())) {
      next = next.withLanguage(language.getValue());
    }
    if (category.getValue() != null && !category.getValue().equals(had.category())) {
      next = next.withCategory(category.getValue());
    }
    return next;
  }

  /** True for a template for one-time codes. */
  boolean isCode() {
    return "AUTHENTICATION".equals(category.getValue());
  }

  Optional<Component> place(String pointer) {
    return Optional.ofNullable(
        switch (pointer) {
          case "/name" -> name;
          case "/language" -> language;
          case "/category" -> category;
          case "/parameter_format" -> variables;
          default -> null;
        });
  }

  /** Indonesian and English first: they are most of what is written here. */
  private static List<String> sortedLanguages(Locale reader) {
    List<String> codes = new ArrayList<>(Languages.codes());
    codes.sort((one, two) -> Languages.name(one, reader).compareTo(Languages.name(two, reader)));
    List<String> first = List.of("id", "en", "en_US", "en_GB");
    codes.removeAll(first);
    codes.addAll(0, first);
    return codes;
  }
}
