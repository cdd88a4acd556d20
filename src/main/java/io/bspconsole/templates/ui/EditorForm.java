package io.bspconsole.templates.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.ButtonDraft;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The left column of the editor. It holds the content it was given and changes only what somebody
 * changed in a field, so that members without a field survive.
 */
final class EditorForm extends Div {

  private static final List<String> CATEGORIES = List.of("UTILITY", "MARKETING", "AUTHENTICATION");

  final TextField name = new TextField();
  final Select<String> category = new Select<>();
  final ComboBox<String> language = new ComboBox<>();
  final TextField header = new TextField();
  final BodyField body = new BodyField();
  final TextField footer = new TextField();
  final SamplesField headerSamples;
  final SamplesField bodySamples;
  final ButtonsField buttons;

  private final Note media = new Note(Tone.NEUTRAL, getTranslation("templates.editor.media"));
  private final Runnable onChange;
  private TemplateContent base = TemplateDraft.empty().content();
  private boolean showing;

  EditorForm(Runnable onChange) {
    this.onChange = onChange;
    headerSamples =
        new SamplesField(getTranslation("templates.editor.headerSample"), this::changed);
    bodySamples = new SamplesField(getTranslation("templates.editor.samples"), this::changed);
    buttons = new ButtonsField(this::changed);
    addClassName("templates-editor-form");
    category.setLabel(getTranslation("templates.editor.category"));
    category.setItems(CATEGORIES);
    category.setItemLabelGenerator(word -> getTranslation("templates.category." + word));
    language.setLabel(getTranslation("templates.editor.language"));
    language.setItems(sortedLanguages(getLocale()));
    language.setItemLabelGenerator(code -> Languages.name(code, getLocale()));
    name.setHelperText(getTranslation("templates.editor.name.help"));
    body.text().addValueChangeListener(_ -> bodySamples.variablesOf(body.text().getValue()));
    header.addValueChangeListener(_ -> headerSamples.variablesOf(header.getValue()));
    Div identity = new Div(category, language);
    identity.addClassName("templates-editor-pair");
    add(
        new CountedText(getTranslation("templates.editor.name"), 512, name),
        identity,
        new CountedText(getTranslation("templates.editor.header"), 60, header),
        media,
        headerSamples,
        body,
        bodySamples,
        new CountedText(getTranslation("templates.editor.footer"), 60, footer),
        buttons);
    List.of(name, header, body.text(), footer)
        .forEach(f -> f.addValueChangeListener(_ -> changed()));
    category.addValueChangeListener(_ -> changed());
    language.addValueChangeListener(_ -> changed());
  }

  /** Fills the fields. Nobody is told of a change. */
  void show(TemplateContent content, boolean identityFixed) {
    showing = true;
    base = content;
    name.setValue(content.name());
    name.setReadOnly(identityFixed);
    language.setReadOnly(identityFixed);
    language.setValue(Languages.isKnown(content.language()) ? content.language() : null);
    category.setValue(CATEGORIES.contains(content.category()) ? content.category() : null);
    body.setNamed(content.named());
    showHeader(content.header().orElse(null));
    Body shown = content.body().orElse(null);
    String text = shown == null || shown.text() == null ? "" : shown.text();
    bodySamples.setSamples(shown == null ? Map.of() : Variables.in(text).samples(shown.examples()));
    body.text().setValue(text);
    bodySamples.variablesOf(text);
    footer.setValue(content.footer().orElse(""));
    buttons.show(content.buttons().stream().map(ButtonDraft::of).toList());
    showing = false;
  }

  /** What the fields say, over what was there before. */
  TemplateContent content() {
    TemplateDraft draft = TemplateDraft.of(base);
    // First of all: buttons are found by their places, which a new header or body would shift.
    if (!buttons.value().equals(base.buttons().stream().map(ButtonDraft::of).toList())) {
      draft = draft.withButtons(buttons.value());
    }
    if (!name.getValue().equals(base.name())) {
      draft = draft.withName(name.getValue());
    }
    if (language.getValue() != null && !language.getValue().equals(base.language())) {
      draft = draft.withLanguage(language.getValue());
    }
    if (category.getValue() != null && !category.getValue().equals(base.category())) {
      draft = draft.withCategory(category.getValue());
    }
    if (!header.isReadOnly()) {
      draft = draft.withHeaderText(header.getValue());
      draft = draft.withHeaderExamples(headerSamples.samples());
    }
    if (!body.text().isEmpty() || base.body().map(Body::text).isPresent()) {
      draft = draft.withBody(body.text().getValue());
      draft = draft.withBodyExamples(bodySamples.samples());
    }
    return draft.withFooter(footer.getValue()).content();
  }

  private void showHeader(@Nullable Header shown) {
    boolean text = shown == null || shown.isText();
    String words = shown == null || shown.text() == null || !text ? "" : shown.text();
    header.setReadOnly(!text);
    media.setVisible(!text);
    headerSamples.setSamples(
        shown == null ? Map.of() : Variables.in(words).samples(shown.examples()));
    header.setValue(words);
    headerSamples.variablesOf(words);
  }

  private void changed() {
    if (!showing) {
      onChange.run();
    }
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
