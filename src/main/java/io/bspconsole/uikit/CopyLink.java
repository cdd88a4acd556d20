package io.bspconsole.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;

/** Copies the address of the page as it stands: what is filtered is in the address. */
public class CopyLink extends Button {

  public CopyLink() {
    super(I18NProvider.translate("uikit.copy-link"), Icon.LINK.create());
    addThemeNames("tertiary", "small");
    addClassName("bsp-copy-link");
    addClickListener(_ ->
        getElement()
            .executeJs("return navigator.clipboard.writeText(location.href)")
            .then(
                _ -> Toasts.did(getTranslation("uikit.copy-link.done")),
                _ -> Toasts.failed(getTranslation("uikit.copy-link.failed"))));
  }
}
