package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.List;

/** The middle column: the message on a customer's phone, in light and in dark mode. */
final class PreviewColumn extends Section {

  private final SampledPreview preview;
  private final Button light = new Button(getTranslation("templates.editor.light"));
  private final Button dark = new Button(getTranslation("templates.editor.dark"));
  private final Button code = new Button(getTranslation("templates.editor.json"));
  private final Paragraph note = new Paragraph(getTranslation("templates.preview.note"));
  private final JsonPane json;
  private transient TemplateContent content = TemplateDraft.empty().content();

  /**
   * The column.
   *
   * @param preview the phone, empty
   * @param json shown in its place when somebody asks for it
   */
  PreviewColumn(SampledPreview preview, JsonPane json) {
    this.preview = preview;
    this.json = json;
    addClassName("templates-editor-preview");
    setAriaLabel(getTranslation("templates.preview"));
    Div mode = new Div(light, dark, code);
    mode.addClassName("bsp-segments");
    light.addClickListener(_ -> setDark(false));
    dark.addClickListener(_ -> setDark(true));
    code.addClickListener(_ -> showJson());
    Div head = new Div(new H2(getTranslation("templates.preview")), mode);
    head.addClassName("templates-editor-preview-head");
    note.addClassName("templates-quiet");
    add(head, preview, note, json);
    setDark(false);
  }

  void show(TemplateContent shown) {
    content = shown;
    preview.show(shown);
  }

  /** Shows the JSON in place of the phone. */
  void showJson() {
    json.setVisible(true);
    json.show(content);
    arrange();
    press(code);
  }

  private void setDark(boolean on) {
    json.setVisible(false);
    preview.setDark(on);
    arrange();
    press(on ? dark : light);
  }

  private void arrange() {
    preview.setVisible(!json.isVisible());
    note.setVisible(!json.isVisible());
    setClassName("templates-editor-json", json.isVisible());
    addClassName("templates-editor-preview");
  }

  private void press(Button pressed) {
    for (Button button : List.of(light, dark, code)) {
      button.getElement().setAttribute("aria-pressed", String.valueOf(button.equals(pressed)));
    }
  }
}
