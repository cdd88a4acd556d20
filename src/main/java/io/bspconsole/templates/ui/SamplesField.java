package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.uikit.PasteLimit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One small field for each variable of a text. A sample outlives its variable while the page is
 * open, so that one who deletes a variable and types it again finds its sample.
 */
final class SamplesField extends Div {

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final Div row = new Div();
  private final Runnable onChange;

  SamplesField(String label, Runnable onChange) {
    this.onChange = onChange;
    addClassName("templates-samples");
    row.addClassName("templates-samples-row");
    Span title = new Span(label);
    title.addClassName("templates-label");
    Span why = new Span(getTranslation("templates.editor.samples.why"));
    why.addClassName("templates-quiet");
    Div head = new Div(title, why);
    head.addClassName("templates-label-row");
    add(head, row);
    setVisible(false);
  }

  /** Shows the fields that this text needs. */
  void variablesOf(String text) {
    List<String> names = Variables.in(text).names().stream().limit(30).toList();
    setVisible(!names.isEmpty());
    if (names.equals(List.copyOf(fields.keySet()))) {
      return;
    }
    row.removeAll();
    fields.clear();
    for (String name : names) {
      TextField field = new TextField();
      CountedText.lazy(field);
      PasteLimit.on(field, BodyField.LIMIT);
      field.setPrefixComponent(new Span("{{" + name + "}}"));
      field.setAriaLabel(getTranslation("templates.editor.sample", "{{" + name + "}}"));
      field.setValue(values.getOrDefault(name, ""));
      field.addValueChangeListener(change -> {
        values.put(name, change.getValue());
        if (change.isFromClient()) {
          onChange.run();
        }
      });
      fields.put(name, field);
      row.add(field);
    }
  }

  Map<String, String> samples() {
    return Map.copyOf(values);
  }

  void setSamples(Map<String, String> samples) {
    values.clear();
    values.putAll(samples);
    fields.forEach((name, field) -> field.setValue(values.getOrDefault(name, "")));
  }

  /** The field of the first variable without a sample. */
  TextField missing() {
    return fields.values().stream()
        .filter(field -> field.getValue().isBlank())
        .findFirst()
        .or(() -> fields.values().stream().findFirst())
        .orElseThrow();
  }
}
