package io.bspconsole.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets pages speak the languages of {@link Texts}; English where the browser asks for another. */
@Component
class Languages implements I18NProvider {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("id"));

  private final MessageSource texts;

  Languages(MessageSource texts) {
    this.texts = texts;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return LANGUAGES;
  }

  @Override
  public String getTranslation(String key, @Nullable Locale locale, Object... arguments) {
    return texts.getMessage(key, arguments, locale == null ? Locale.ENGLISH : locale);
  }
}
