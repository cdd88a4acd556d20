package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.TemplatePreview;

/** The middle column: the message on a customer's phone, in light and in dark mode. */
final class PreviewColumn extends Section {

  private final TemplatePreview preview = new TemplatePreview();
  private final Button light = new Button(getTranslation("templates.editor.light"));
  private final Button dark = new Button(getTranslation("templates.editor.dark"));

  PreviewColumn() {
    addClassName("templates-editor-preview");
    setAriaLabel(getTranslation("templates.preview"));
    Div mode = new Div(light, dark);
    mode.addClassName("bsp-segments");
    light.addClickListener(_ -> setDark(false));
    dark.addClickListener(_ -> setDark(true));
    Div head = new Div(new H2(getTranslation("templates.preview")), mode);
    head.addClassName("templates-editor-preview-head");
    Paragraph note = new Paragraph(getTranslation("templates.preview.note"));
    note.addClassName("templates-quiet");
    add(head, preview, note);
    setDark(false);
  }

  void show(TemplateContent content) {
    preview.setContent(ContentPreviews.of(content));
  }

  private void setDark(boolean on) {
    preview.setDark(on);
    light.getElement().setAttribute("aria-pressed", String.valueOf(!on));
    dark.getElement().setAttribute("aria-pressed", String.valueOf(on));
  }
}
