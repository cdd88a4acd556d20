package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateHolds;
import io.bspconsole.uikit.Toasts;

/** Opens what a client wishes for all its templates. */
final class HoldSetting extends Button {

  private final transient TemplateHolds holds;
  private final transient ClientId client;

  HoldSetting(TemplateHolds holds, ClientId client) {
    super();
    this.holds = holds;
    this.client = client;
    setText(getTranslation("templates.hold.setting"));
    addClickListener(_ -> open());
  }

  private void open() {
    Checkbox moves = new Checkbox(getTranslation("templates.hold.setting.moves"));
    moves.setValue(holds.holdsBeforeMoves(client));
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("templates.hold.setting.title"));
    dialog.setWidth("min(480px, 100vw - 32px)");
    dialog.add(moves, new Paragraph(getTranslation("templates.hold.setting.help")));
    Button keep =
        new Button(
            getTranslation("templates.hold.setting.keep"),
            _ -> {
              boolean changed = holds.holdBeforeMoves(client, moves.getValue());
              dialog.close();
              tell(changed, moves.getValue());
            });
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    dialog
        .getFooter()
        .add(new Button(getTranslation("uikit.dialog.cancel"), _ -> dialog.close()), keep);
    dialog.open();
  }

  private void tell(boolean changed, boolean on) {
    if (changed) {
      Toasts.did(getTranslation(on ? "templates.hold.setting.on" : "templates.hold.setting.off"));
    } else {
      Toasts.calm(getTranslation("templates.hold.setting.unchanged"));
    }
  }
}
