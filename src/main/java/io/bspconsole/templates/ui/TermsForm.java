package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.check.TermForm;
import io.bspconsole.templates.check.TermList;
import io.bspconsole.templates.portfolio.KeptTerm;
import io.bspconsole.templates.portfolio.OwnTermLists;
import io.bspconsole.templates.portfolio.TermsOutcome;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds terms to a list, or switches one of ours off. */
class TermsForm extends Div {

  private static final String FIRST_LANGUAGE = "id";

  private final transient OwnTermLists lists;
  private final transient Runnable changed;
  private final ComboBox<TermList> list;
  private final ComboBox<String> language;
  private final ComboBox<String> shipped;
  private final TextArea terms;
  private final TextArea comment;

  TermsForm(OwnTermLists lists, Runnable changed) {
    this.lists = lists;
    this.changed = changed;
    addClassName("templates-terms-form");
    list = new ComboBox<>(getTranslation("templates.terms.list"));
    list.setItems(TermList.all());
    list.setItemLabelGenerator(it -> TermListWords.name(this, it.name()));
    list.setValue(TermList.all().getFirst());
    list.addValueChangeListener(_ -> offer());
    language = new ComboBox<>(getTranslation("templates.terms.language"));
    language.setItems(Languages.codes().stream().filter(code -> !code.contains("_")).toList());
    language.setItemLabelGenerator(code -> Languages.name(code, getLocale()));
    language.setValue(FIRST_LANGUAGE);
    language.addValueChangeListener(_ -> offer());
    terms = area("templates.terms.typed", OwnTermLists.MOST_AT_ONCE * TermForm.LONGEST);
    terms.setHelperText(getTranslation("templates.terms.typed.help"));
    comment = area("templates.terms.comment", KeptTerm.LONGEST_COMMENT);
    shipped = new ComboBox<>(getTranslation("templates.terms.switch"));
    shipped.setHelperText(getTranslation("templates.terms.switch.help"));
    terms.addClassName("templates-terms-wide");
    shipped.addClassName("templates-terms-wide");
    add(
        list,
        language,
        comment,
        terms,
        new Button(getTranslation("templates.terms.add"), _ -> add()),
        shipped,
        new Button(getTranslation("templates.terms.switch.off"), _ -> switchOff()));
    offer();
  }

  private TextArea area(String key, int longest) {
    TextArea area = new TextArea(getTranslation(key));
    area.setManualValidation(true);
    PasteLimit.on(area, longest);
    return area;
  }

  private void offer() {
    TermList chosen = list.getValue();
    shipped.setItems(
        chosen == null || language.getValue() == null
            ? List.of()
            : chosen.shipped(language.getValue()));
  }

  private void add() {
    if (isChosen()) {
      told(
          lists.add(
              list.getValue().name(), language.getValue(), terms.getValue(), comment.getValue()));
    }
  }

  private void switchOff() {
    String term = shipped.getValue();
    if (term == null) {
      say(shipped, getTranslation("templates.terms.switch.which"));
    } else if (isChosen()) {
      told(lists.switchOff(list.getValue().name(), language.getValue(), term, comment.getValue()));
    }
  }

  private boolean isChosen() {
    say(list, list.isEmpty() ? getTranslation("templates.terms.list.which") : null);
    say(language, language.isEmpty() ? getTranslation("templates.terms.language.which") : null);
    return !list.isEmpty() && !language.isEmpty();
  }

  private void told(TermsOutcome outcome) {
    say(terms, null);
    say(comment, null);
    say(shipped, null);
    switch (outcome) {
      case TermsOutcome.Kept kept -> {
        terms.clear();
        comment.clear();
        shipped.clear();
        Toasts.did(getTranslation("templates.terms.kept", kept.changed(), kept.known()));
        changed.run();
      }
      case TermsOutcome.Unusable no -> say(terms, TermListWords.why(this, no.typed(), no.why()));
      case TermsOutcome.Nothing _ -> say(terms, getTranslation("templates.terms.nothing"));
      case TermsOutcome.NoComment _ ->
          say(comment, getTranslation("templates.terms.comment.bad", KeptTerm.LONGEST_COMMENT));
      case TermsOutcome.TooMany many ->
          say(terms, getTranslation("templates.terms.many", many.most()));
    }
  }

  private static void say(TextArea field, @Nullable String problem) {
    field.setErrorMessage(problem);
    field.setInvalid(problem != null);
  }

  private static void say(ComboBox<?> field, @Nullable String problem) {
    field.setErrorMessage(problem);
    field.setInvalid(problem != null);
  }
}
