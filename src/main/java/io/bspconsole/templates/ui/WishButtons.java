package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplatesAtMeta;
import io.bspconsole.templates.WishOutcome;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.ArrayList;
import java.util.List;

/** What the author can wish of a template that Meta has; only what makes sense as it stands. */
final class WishButtons {

  private static final List<String> GONE = List.of("DELETED", "PENDING_DELETION", "DISABLED");
  private static final List<String> APPEALABLE = List.of("REJECTED", "DISABLED", "IN_APPEAL");

  private final Component page;
  private final TemplatesAtMeta meta;
  private final ClientId client;
  private final TemplateDetails details;

  WishButtons(Component page, TemplatesAtMeta meta, ClientId client, TemplateDetails details) {
    this.page = page;
    this.meta = meta;
    this.client = client;
    this.details = details;
  }

  Component[] all() {
    List<Component> buttons = new ArrayList<>();
    String word = details.meta().word().orElse("");
    if (details.metaId() == null) {
      return new Component[0];
    }
    if (word.equals("PAUSED")) {
      buttons.add(
          new Button(
              text("templates.wish.unpause"), _ -> told(meta.unpause(client, details.id()))));
    }
    if (APPEALABLE.contains(word)) {
      buttons.add(new Button(text("templates.wish.appeal"), _ -> noteAppeal()));
    }
    if (!GONE.contains(word)) {
      Button delete = new Button(text("templates.wish.delete"), _ -> delete());
      delete.addThemeVariants(ButtonVariant.ERROR);
      buttons.add(delete);
    }
    return buttons.toArray(Component[]::new);
  }

  private void delete() {
    Checkbox all = new Checkbox(text("templates.wish.delete.all"));
    Dialog dialog =
        dialog(
            text("templates.wish.delete.title", details.name()),
            new Paragraph(text("templates.wish.delete.consequence")),
            all);
    Button confirm =
        new Button(
            text("templates.wish.delete"),
            _ -> {
              dialog.close();
              told(
                  all.getValue()
                      ? meta.deleteAllLanguages(client, details.id())
                      : meta.delete(client, details.id()));
            });
    confirm.addThemeVariants(ButtonVariant.ERROR);
    dialog.getFooter().add(confirm);
    dialog.open();
  }

  private void noteAppeal() {
    TextArea note = new TextArea(text("templates.wish.appeal.note"));
    note.setHelperText(text("templates.wish.appeal.help"));
    note.setManualValidation(true);
    note.setWidthFull();
    PasteLimit.on(note, TemplatesAtMeta.LONGEST_NOTE);
    Dialog dialog = dialog(text("templates.wish.appeal.title", details.name()), note);
    dialog
        .getFooter()
        .add(
            new Button(
                text("templates.wish.appeal.keep"),
                _ -> {
                  WishOutcome outcome = meta.noteAppeal(client, details.id(), note.getValue());
                  if (outcome == WishOutcome.WORDS_UNUSABLE) {
                    note.setErrorMessage(text("templates.wish.WORDS_UNUSABLE"));
                    note.setInvalid(true);
                    return;
                  }
                  dialog.close();
                  if (outcome == WishOutcome.ASKED) {
                    Toasts.did(text("templates.wish.appeal.kept"));
                  } else {
                    told(outcome);
                  }
                }));
    dialog.open();
  }

  private Dialog dialog(String title, Component... content) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(480px, 100vw - 32px)");
    dialog.add(content);
    dialog.getFooter().add(new Button(text("uikit.dialog.cancel"), _ -> dialog.close()));
    return dialog;
  }

  private void told(WishOutcome outcome) {
    String words = text("templates.wish." + outcome);
    if (outcome == WishOutcome.ASKED) {
      Toasts.did(words);
    } else {
      Toasts.failed(words);
    }
  }

  private String text(String key, Object... arguments) {
    return page.getTranslation(key, arguments);
  }
}
