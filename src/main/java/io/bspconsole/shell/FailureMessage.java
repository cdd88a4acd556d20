package io.bspconsole.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.uikit.PageLink;

/** The page that stands where another one could not be shown. */
class FailureMessage extends Div {

  FailureMessage(Failure failure, Reference reference) {
    addClassName("bsp-failure");
    add(
        new H1(getTranslation("shell.failure." + failure + ".title")),
        new Paragraph(getTranslation("shell.failure." + failure + ".text", reference)),
        new PageLink(getTranslation("shell.failure.home"), ""));
  }
}
