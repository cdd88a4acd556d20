package io.bspconsole.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before something that cannot be taken back, or before something is lost. */
public final class ConfirmDialogs {

  private ConfirmDialogs() {}

  /**
   * Opens the question. The dangerous button is never the filled one, and Enter does not press it.
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
    dialog
        .getElement()
        .executeJs("setTimeout(() => this.querySelector('[slot=cancel-button]')?.focus(), 150)");
    return dialog;
  }

  /**
   * Asks before a page is left with something that is not kept. What Enter does loses nothing.
   *
   * @param text what will be lost
   * @param beforeGoing done when the reader goes all the same
   */
  public static void leave(
      BeforeLeaveEvent event, String title, String text, Runnable beforeGoing) {
    ContinueNavigationAction going = event.postpone();
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(title);
    dialog.setText(text);
    dialog.setConfirmText(I18NProvider.translate("uikit.leave.stay"));
    dialog.setRejectable(true);
    dialog.setRejectText(I18NProvider.translate("uikit.leave.go"));
    dialog.addConfirmListener(_ -> going.cancel());
    dialog.addRejectListener(_ -> {
      beforeGoing.run();
      going.proceed();
    });
    dialog.open();
  }
}
