package io.bspconsole.keys.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.keys.KeySecret;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;

/** Shows a new secret, this once. */
class SecretDialog extends Dialog {

  SecretDialog(String name, KeySecret secret) {
    setHeaderTitle(getTranslation("keys.secret.title", name));
    addClassName("keys-dialog");
    // A click beside it must not lose what cannot be shown again.
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    TextField field = new TextField(getTranslation("keys.secret.label"));
    field.setValue(secret.value());
    field.setReadOnly(true);
    field.setAutoselect(true);
    field.addClassName("keys-secret");
    Button copy = new Button(getTranslation("keys.secret.copy"));
    Clipboard.onClick(copy)
        .writeText(
            field,
            _ -> Toasts.did(getTranslation("keys.secret.copied")),
            _ -> Toasts.failed(getTranslation("keys.secret.not-copied")));
    Div row = new Div(field, copy);
    row.addClassName("keys-secret-row");
    Div form =
        new Div(
            new Note(Tone.WARN, getTranslation("keys.secret.once")),
            row,
            new Paragraph(getTranslation("keys.secret.keep")));
    form.addClassName("keys-form");
    add(form);
    Button close = new Button(getTranslation("keys.secret.close"), _ -> close());
    close.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(close);
  }
}
