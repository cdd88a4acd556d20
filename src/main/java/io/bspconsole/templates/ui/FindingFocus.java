package io.bspconsole.templates.ui;

import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Footer;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import java.util.List;

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
    String pointer = finding.pointer();
    boolean sample = pointer.contains("/example");
    if (pointer.equals("/name")) {
      form.name.focus();
    } else if (pointer.equals("/language")) {
      form.language.focus();
    } else if (pointer.equals("/category")) {
      form.category.focus();
    } else if (isButton(pointer, content)) {
      return;
    } else if (content.headers().stream().map(Header::pointer).anyMatch(pointer::startsWith)) {
      focusText(sample, form.headerSamples, form.header::focus);
    } else if (content.footers().stream().map(Footer::pointer).anyMatch(pointer::startsWith)) {
      form.footer.focus();
    } else {
      sample &= content.bodies().stream().map(Body::pointer).anyMatch(pointer::startsWith);
      focusText(sample, form.bodySamples, form.body.text()::focus);
    }
  }

  private boolean isButton(String pointer, TemplateContent content) {
    List<Button> buttons = content.buttons();
    for (int i = 0; i < buttons.size(); i++) {
      String button = buttons.get(i).pointer();
      if (pointer.equals(button) || pointer.startsWith(button + "/")) {
        String[] members = pointer.substring(button.length()).split("/", -1);
        form.buttons.focus(i, members.length > 1 ? members[1] : "");
        return true;
      }
    }
    return false;
  }

  private static void focusText(boolean sample, SamplesField samples, Runnable otherwise) {
    if (sample && samples.isVisible()) {
      samples.focusMissing();
    } else {
      otherwise.run();
    }
  }
}
