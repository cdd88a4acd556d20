package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.bspconsole.uikit.PasteLimit;

/**
 * A text field with its label on the left and "24 of 60" on the right. Characters are counted as
 * the check counts them: Unicode code points.
 */
final class CountedText extends Div {

  /** Long enough for a pause in typing, short enough to answer at once. In milliseconds. */
  static final int PAUSE = 350;

  private final TextFieldBase<?, String> field;
  private final Span count = new Span();
  private final int limit;

  CountedText(String label, int limit, TextFieldBase<?, String> field) {
    this.field = field;
    this.limit = limit;
    addClassName("templates-counted");
    count.addClassName("templates-counted-count");
    count.getElement().setAttribute("aria-hidden", "true"); // the findings say what matters
    field.setLabel(label);
    PasteLimit.on(field, limit);
    field.setWidthFull();
    lazy(field);
    field.addValueChangeListener(_ -> recount());
    add(count, field);
    recount();
  }

  static void lazy(HasValueChangeMode field) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE);
  }

  /** Also after the value was set from the server. */
  private void recount() {
    String text = field.getValue();
    int length = text.codePointCount(0, text.length());
    count.setText(getTranslation("templates.editor.count", length, limit));
    count.setClassName("templates-over", length > limit);
    count.addClassName("templates-counted-count");
  }
}
