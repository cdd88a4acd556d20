package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks for a second factor in the middle of something, which then goes on as if never stopped. */
class StepUpDialog extends Dialog {

  StepUpDialog(FactorForms forms, Runnable act) {
    setHeaderTitle(getTranslation("accounts.step-up.title"));
    setCloseOnOutsideClick(false);
    getFooter().add(new Button(getTranslation("accounts.cancel"), _ -> close()));
    if (!forms.canAsk()) {
      // the provider of single sign-on saw a factor, and we have none to ask for
      add(new Paragraph(getTranslation("accounts.step-up.elsewhere")));
      return;
    }
    CodeForm form =
        forms.ask(
            getTranslation("accounts.step-up.continue"),
            () -> {
              close();
              act.run();
            });
    form.addComponentAsFirst(new Paragraph(getTranslation("accounts.step-up.text")));
    add(form);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        form.focus();
      }
    });
  }
}
