package io.bspconsole.views.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.views.SaveOutcome;
import io.bspconsole.views.SavedList;
import io.bspconsole.views.SavedViews;

/** Asks how a view is to be called. */
class SaveViewDialog extends Dialog {

  private final transient SavedViews views;
  private final SavedList list;
  private final String query;
  private final transient Runnable onSaved;
  private final TextField name = new TextField(getTranslation("views.name"));

  SaveViewDialog(SavedViews views, SavedList list, String query, Runnable onSaved) {
    this.views = views;
    this.list = list;
    this.query = query;
    this.onSaved = onSaved;
    setHeaderTitle(getTranslation("views.save.title"));
    name.setHelperText(getTranslation("views.name.help"));
    name.setManualValidation(true);
    name.setWidthFull();
    PasteLimit.on(name, SavedViews.LONGEST_NAME);
    add(name);
    Button save = new Button(getTranslation("views.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER).listenOn(this);
    getFooter().add(new Button(getTranslation("uikit.dialog.cancel"), _ -> close()), save);
    addOpenedChangeListener(_ -> name.focus());
  }

  private void save() {
    SaveOutcome outcome = views.save(list, name.getValue(), query);
    if (outcome == SaveOutcome.SAVED) {
      close();
      Toasts.did(getTranslation("views.save.done"));
      onSaved.run();
      return;
    }
    name.setErrorMessage(
        getTranslation("views.problem." + outcome, SavedViews.LONGEST_NAME, SavedViews.MOST));
    name.setInvalid(true);
    name.focus();
  }
}
