package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
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

  /**
   * @param comment what is to be said
   * @param suggestion unseen for parts without one wording
   */
  private record Fields(TextArea comment, TextArea suggestion) {}

  /**
   * A form.
   *
   * @param begun told when the reader asks for a remark
   */
  RemarksForm(TemplateContent content, Runnable begun) {
    this.content = content;
    addClassName("bsp-remarks");
    buttons.addClassName("bsp-remark-parts");
    for (Part part : partsOf(content)) {
      Button button = new Button(PartWords.of(part), Icon.PLUS.create());
      button.addClickListener(_ -> {
        button.setVisible(false);
        open(part);
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

  private void open(Part part) {
    TextArea comment = area("reviews.remark.comment", part, Remark.LONGEST_COMMENT);
    TextArea suggestion = area("reviews.remark.suggestion", part, Remark.LONGEST_SUGGESTION);
    Optional<String> wording = part.wording(content);
    suggestion.setValue(wording.orElse(""));
    suggestion.setHelperText(getTranslation("reviews.remark.help"));
    suggestion.setVisible(wording.isPresent());
    open.put(part, new Fields(comment, suggestion));
    addComponentAtIndex(getComponentCount() - 1, new Div(comment, suggestion));
    comment.focus();
  }

  private TextArea area(String key, Part part, int longest) {
    TextArea area = new TextArea(getTranslation(key, PartWords.of(part)));
    area.setWidthFull();
    area.setManualValidation(true);
    PasteLimit.on(area, longest);
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
