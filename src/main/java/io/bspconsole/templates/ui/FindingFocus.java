package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.content.TemplateContent;

/** Brings somebody from a finding to the field where it can be put right. */
final class FindingFocus {

  private final EditorForm form;

  FindingFocus(EditorForm form) {
    this.form = form;
  }

  /**
   * Moves the focus.
   *
   * @param content the content that was checked; the finding points into it
   */
  void to(Finding finding, TemplateContent content) {
    Component place = form.place(finding.pointer(), content);
    if (place instanceof Focusable<?> field) {
      field.focus();
    }
  }
}
