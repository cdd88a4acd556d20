package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.uikit.Icon;

/** The body with its small tools: the next variable, bold, italics, struck out. */
final class BodyField extends Div {

  static final int LIMIT = 1024;

  private final TextArea text = new TextArea();
  private boolean named;

  BodyField(int limit) {
    addClassName("templates-body-field");
    text.setMinRows(limit < LIMIT ? 3 : 7);
    text.setMaxRows(18);
    text.getElement().executeJs("this.inputElement.dir = 'auto'");
    Button variable = new Button(getTranslation("templates.editor.variable"), Icon.PLUS.create());
    variable.addClickListener(_ -> insert("", "{{" + nextVariable() + "}}"));
    Div tools =
        new Div(
            variable,
            mark("B", "bold", "*"),
            mark("I", "italic", "_"),
            mark("S", "struck", "~"),
            mark("M", "mono", "```"));
    tools.addClassName("templates-body-tools");
    tools.getElement().setAttribute("role", "toolbar");
    tools.getElement().setAttribute("aria-label", getTranslation("templates.editor.tools"));
    add(new CountedText(getTranslation("templates.editor.body"), limit, text), tools);
  }

  TextArea text() {
    return text;
  }

  /** Says whether the next variable gets a name or a number. */
  void setNamed(boolean named) {
    this.named = named;
  }

  private String nextVariable() {
    Variables variables = Variables.in(text.getValue());
    if (named) {
      return "variable_" + (variables.names().size() + 1);
    }
    int last =
        variables.all().stream()
            .filter(Variables.Variable::isPosition)
            .mapToInt(Variables.Variable::position)
            .max()
            .orElse(0);
    return String.valueOf(last + 1);
  }

  private Button mark(String letter, String name, String sign) {
    Button button = new Button(letter);
    button.addClassName("templates-mark-" + name);
    button.setAriaLabel(getTranslation("templates.editor." + name));
    button.setTooltipText(getTranslation("templates.editor." + name));
    button.addClickListener(_ -> insert(sign, ""));
    return button;
  }

  /** Puts the sign around what is selected, or the text where the cursor is. */
  private void insert(String around, String instead) {
    text.getElement()
        .executeJs(
            """
            const area = this.inputElement;
            const from = area.selectionStart, to = area.selectionEnd;
            const chosen = area.value.substring(from, to);
            area.focus();
            area.setRangeText($1 === '' ? $0 + chosen + $0 : $1, from, to, 'end');
            if ($1 === '' && chosen === '') area.selectionStart = area.selectionEnd = from + $0.length;
            area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            """,
            around,
            instead);
  }
}
