package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.clients.ListKind;
import io.bspconsole.clients.portfolio.ListOutcome;
import io.bspconsole.clients.portfolio.ScreeningLists;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;

/** Takes a list into use that clients are held against. */
class ListDialog extends Dialog {

  private final transient ScreeningLists lists;
  private final transient Runnable done;
  private final Select<ListKind> kind = new Select<>();
  private final TextField name = new TextField(getTranslation("clients.lists.name"));
  private final Div report = new Div();
  private String csv = "";

  ListDialog(ScreeningLists lists, Runnable done) {
    this.lists = lists;
    this.done = done;
    setHeaderTitle(getTranslation("clients.lists.add"));
    addClassName("clients-dialog");
    kind.setLabel(getTranslation("clients.lists.column.kind"));
    kind.setItems(ListKind.values());
    kind.setItemLabelGenerator(it -> ScreeningCard.text("list." + it.name()));
    kind.setValue(ListKind.SANCTIONS);
    name.setRequiredIndicatorVisible(true);
    name.setManualValidation(true);
    PasteLimit.on(name, ScreeningLists.LONGEST_NAME);
    Div form =
        new Div(
            new Paragraph(getTranslation("clients.lists.text")),
            kind,
            name,
            new ClientsUpload(text -> csv = text),
            report);
    form.addClassName("bsp-form");
    add(form);
    Button save = new Button(getTranslation("clients.lists.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
  }

  private void save() {
    report.removeAll();
    name.setInvalid(false);
    switch (lists.add(kind.getValue(), name.getValue(), csv)) {
      case ListOutcome.Kept(var list, int leftOut) -> {
        close();
        Toasts.did(getTranslation("clients.lists.done", list.name(), list.entries(), leftOut));
        done.run();
      }
      case ListOutcome.Refused(ListOutcome.Problem problem) -> {
        String words = getTranslation("clients.lists.problem." + problem.name());
        if (problem == ListOutcome.Problem.NAME_UNFIT) {
          name.setErrorMessage(words);
          name.setInvalid(true);
          name.focus();
        } else {
          report.add(new Note(Tone.BAD, words));
        }
      }
    }
  }
}
