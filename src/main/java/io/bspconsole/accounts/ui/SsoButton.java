package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinSession;
import io.bspconsole.accounts.SsoWish;
import java.util.Optional;
import java.util.function.Supplier;

/** Goes to the provider of single sign-on. */
class SsoButton extends Button {

  /**
   * The button.
   *
   * @param wish what for; when it is empty the page has said what is missing, and nobody goes
   */
  SsoButton(String text, Supplier<Optional<? extends SsoWish>> wish) {
    super(text);
    addClickListener(_ -> wish.get().ifPresent(SsoButton::go));
  }

  static void go(SsoWish wish) {
    VaadinSession.getCurrent().getSession().setAttribute(SsoWish.ATTRIBUTE, wish);
    UI.getCurrent().getPage().setLocation(SsoWish.START);
  }
}
