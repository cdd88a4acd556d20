package io.bspconsole.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** Asks before something that cannot be taken back. */
public final class ConfirmDialogs {

  private ConfirmDialogs() {}

  /**
   * Opens the question. The dangerous button is never the filled one.
   *
   * @param title names the object: "Decline promo_akhir_tahun?"
   * @param consequence what will happen then
   * @param action the verb on the button
   */
  public static ConfirmDialog danger(
      String title, String consequence, String action, Runnable onConfirm) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(title);
    dialog.setText(consequence);
    dialog.setConfirmText(action);
    dialog.setConfirmButtonTheme("error");
    dialog.setCancelText(I18NProvider.translate("uikit.dialog.cancel"));
    dialog.setCancelable(true);
    dialog.addConfirmListener(_ -> onConfirm.run());
    dialog.open();
    return dialog;
  }
}
