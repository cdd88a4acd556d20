package io.bspconsole.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.function.Consumer;

/** Switches the language of the session and opens the page anew in it. */
public class LanguageSwitch extends Div {

  /**
   * A button for each language, named in that language.
   *
   * @param onChoose told before the page opens anew: keeps the choice, where somebody is signed in
   */
  public LanguageSwitch(Consumer<Locale> onChoose) {
    addClassName("bsp-segments");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("uikit.language"));
    add(
        option(Locale.ENGLISH, "uikit.language.en", onChoose),
        option(Locale.of("id"), "uikit.language.id", onChoose));
  }

  private Button option(Locale language, String key, Consumer<Locale> onChoose) {
    Button button = new Button(I18NProvider.translate(language, key));
    button.getElement().setAttribute("lang", language.getLanguage());
    boolean current = getLocale().getLanguage().equals(language.getLanguage());
    button.getElement().setAttribute("aria-pressed", Boolean.toString(current));
    button.addClickListener(_ -> {
      onChoose.accept(language);
      VaadinSession.getCurrent().setLocale(language);
      UI.getCurrent().getPage().reload();
    });
    return button;
  }
}
