package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.bspconsole.templates.Remark;
import io.bspconsole.templates.Remark.Part;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PasteLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remarks on single parts, each with the wording that would do; only those that one asked for. */
class RemarksForm extends Div {

  private final transient TemplateContent content;
  private final Map<Part, Fields> open = new EnumMap<>(Part.class);
  private final Div buttons = new Div();
  private final transient Runnable begun;

  /**
   * @param comment what is to be said
   * @param suggestion unseen for parts without one wording
   */
  private record Fields(TextArea comment, TextArea suggestion) {}

  /**
   * A form.
   *
   * @param begun told of whatever the reader does in it
   */
  RemarksForm(TemplateContent content, Runnable begun) {
    this.content = content;
    this.begun = begun;
    addClassName("bsp-remarks");
    buttons.addClassName("bsp-remark-parts");
    for (Part part : partsOf(content)) {
      Button button = new Button(PartWords.of(part), Icon.PLUS.create());
      button.addClickListener(_ -> {
        button.setVisible(false);
        open(part, button);
        begun.run();
      });
      buttons.add(button);
    }
    Span title = new Span(getTranslation("reviews.remarks"));
    title.addClassName("bsp-secondary");
    add(title, buttons);
  }

  private static List<Part> partsOf(TemplateContent content) {
    return Arrays.stream(Part.values()).filter(part -> part.isIn(content)).toList();
  }

  /**
   * @param again asks for it once more after it was removed
   */
  private void open(Part part, Button again) {
    TextArea comment = area("reviews.remark.comment", part, Remark.LONGEST_COMMENT);
    TextArea suggestion = area("reviews.remark.suggestion", part, Remark.LONGEST_SUGGESTION);
    Optional<String> wording = part.wording(content);
    suggestion.setValue(wording.orElse(""));
    suggestion.setHelperText(getTranslation("reviews.remark.help"));
    suggestion.setVisible(wording.isPresent());
    open.put(part, new Fields(comment, suggestion));
    Div remark = new Div(comment, suggestion);
    Button remove =
        new Button(
            getTranslation("reviews.remark.remove"),
            _ -> {
              open.remove(part);
              remove(remark);
              again.setVisible(true);
              again.focus();
              begun.run();
            });
    remove.addThemeNames("small", "tertiary");
    remark.add(remove);
    addComponentAtIndex(getComponentCount() - 1, remark);
    comment.focus();
  }

  private TextArea area(String key, Part part, int longest) {
    TextArea area = new TextArea(getTranslation(key, PartWords.of(part)));
    area.setWidthFull();
    area.setManualValidation(true);
    PasteLimit.on(area, longest);
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        begun.run();
      }
    });
    return area;
  }

  /** What is said so far; an unchanged wording suggests nothing. */
  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    open.forEach((part, fields) -> {
      String wording = fields.suggestion().getValue();
      boolean suggested =
          !wording.isBlank()
              && part.wording(content).filter(written -> !written.equals(wording)).isPresent();
      if (suggested || !fields.comment().getValue().isBlank()) {
        remarks.add(
            new Remark(part, fields.comment().getValue().strip(), suggested ? wording : null));
      }
    });
    return remarks;
  }
}
