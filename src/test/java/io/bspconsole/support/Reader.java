package io.bspconsole.support;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import io.bspconsole.shell.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Somebody who reads the console in one language, for parts that are tested without a server. */
public final class Reader implements AutoCloseable {

  private Reader(Locale language) {
    VaadinService service = mock(VaadinService.class);
    Instantiator instantiator = mock(Instantiator.class);
    when(service.getInstantiator()).thenReturn(instantiator);
    when(instantiator.getI18NProvider()).thenReturn(new ConsoleTexts());
    VaadinService.setCurrent(service);
    UI page = new UI();
    UI.setCurrent(page);
    page.setLocale(language);
  }

  public static Reader of(String language) {
    return new Reader(Locale.of(language));
  }

  @Override
  public void close() {
    UI.setCurrent(null);
    VaadinService.setCurrent(null);
  }

  private static final class ConsoleTexts implements I18NProvider {

    private final Texts texts = read();

    @Override
    public List<Locale> getProvidedLocales() {
      return List.of(Locale.ENGLISH, Locale.of("id"));
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
      return texts.getMessage(key, arguments, locale);
    }

    private static Texts read() {
      try {
        return new Texts();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
