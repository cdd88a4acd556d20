package io.bspconsole.shell.rest;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of answers: what {@code Accept-Language} prefers of ours, else English. */
@Component("localeResolver")
class AnswerLanguage extends AcceptHeaderLocaleResolver {

  AnswerLanguage() {
    setSupportedLocales(List.of(Locale.ENGLISH, Locale.of("id")));
    setDefaultLocale(Locale.ENGLISH);
  }
}
