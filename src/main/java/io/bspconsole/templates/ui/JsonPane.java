package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.templates.content.MalformedContent;
import io.bspconsole.templates.content.TemplateContent;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The template as Meta's JSON, to be read and written. While it cannot be read, the text stays as
 * it was typed, the form keeps what was readable last, and the place of the fault is named.
 */
final class JsonPane extends Div {

  /** Characters; what is longer is refused before it is read. */
  private static final int LONGEST = 250_000;

  private final transient Function<TemplateContent, @Nullable String> onContent;
  private final TextArea text = new TextArea();
  private final Paragraph problem = new Paragraph();
  private final Button goThere = new Button(getTranslation("templates.json.go"));
  private final Button takeForm = new Button(getTranslation("templates.json.form"));
  private final Div fault = new Div(problem, goThere, takeForm);
  private String shown = "";
  private int line;
  private int column;

  /**
   * A pane.
   *
   * @param ofForm what the form says
   * @param onContent takes what was written; answers why it cannot be taken, or null
   */
  JsonPane(
      Supplier<TemplateContent> ofForm, Function<TemplateContent, @Nullable String> onContent) {
    this.onContent = onContent;
    addClassName("templates-json");
    text.setLabel(getTranslation("templates.json.label"));
    text.setHelperText(getTranslation("templates.json.help"));
    text.setWidthFull();
    text.setMinRows(18);
    text.setMaxRows(40);
    text.getElement().setProperty("maxlength", LONGEST);
    text.getElement()
        .executeJs(
            "const i = this.inputElement; i.dir = 'ltr'; i.spellcheck = false; i.wrap = 'off';");
    CountedText.lazy(text);
    text.addValueChangeListener(change -> {
      if (!change.getValue().equals(shown)) {
        read(change.getValue());
      }
    });
    fault.addClassName("templates-json-fault");
    fault.getElement().setAttribute("role", "alert");
    fault.setVisible(false);
    goThere.addThemeName("small");
    goThere.addClickListener(_ -> goThere());
    takeForm.addThemeName("small");
    takeForm.addClickListener(_ -> {
      settle();
      show(ofForm.get());
    });
    add(fault, text);
  }

  /** Shows what the form says now; a text that cannot be read stays. */
  void show(TemplateContent content) {
    if (!isBroken()) {
      shown = content.pretty();
      text.setValue(shown);
    }
  }

  /** True while the text cannot be read. */
  boolean isBroken() {
    return fault.isVisible();
  }

  /** Moves the focus to the text, where it cannot be read. */
  void focusFault() {
    goThere();
  }

  private void read(String json) {
    shown = json;
    try {
      String refusal = onContent.apply(TemplateContent.parse(json));
      if (refusal == null) {
        settle();
      } else {
        say(refusal, 0, 0);
      }
    } catch (MalformedContent e) {
      String what = getTranslation(e.messageKey());
      say(
          e.line() == 0 ? what : getTranslation("templates.json.at", e.line(), e.column(), what),
          e.line(),
          e.column());
    }
  }

  private void say(String words, int atLine, int atColumn) {
    line = atLine;
    column = atColumn;
    problem.setText(words);
    goThere.setVisible(atLine > 0);
    fault.setVisible(true);
    text.setInvalid(true);
  }

  private void settle() {
    fault.setVisible(false);
    text.setInvalid(false);
  }

  private void goThere() {
    text.getElement()
        .executeJs(
            """
            const area = this.inputElement;
            const before = area.value.split('\\n').slice(0, $0 - 1);
            const at = before.reduce((sum, line) => sum + line.length + 1, 0) + Math.max($1 - 1, 0);
            area.focus();
            area.setSelectionRange(at, at);
            """,
            line,
            column);
  }
}
