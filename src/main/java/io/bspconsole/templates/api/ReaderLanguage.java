package io.bspconsole.templates.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The language of answers: what {@code Accept-Language} prefers of ours, else English. */
final class ReaderLanguage {

  private static final Locale INDONESIAN = Locale.of("id");

  private ReaderLanguage() {}

  static Locale of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.ENGLISH;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("id") || language.equals("en"))
        .findFirst()
        .map(language -> language.equals("id") ? INDONESIAN : Locale.ENGLISH)
        .orElse(Locale.ENGLISH);
  }
}
