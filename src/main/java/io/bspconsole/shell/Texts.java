package io.bspconsole.shell;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of all modules, each of which brings {@code i18n/<module>.properties} in English and
 * {@code i18n/<module>_id.properties} in Indonesian. A text that is missing shows its key, and the
 * log tells.
 */
@Component("messageSource")
public class Texts extends ResourceBundleMessageSource {

  private static final Logger log = LoggerFactory.getLogger(Texts.class);

  public Texts() throws IOException {
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
      String name = file.getFilename();
      if (name != null && !name.contains("_")) {
        addBasenames("i18n/" + name.substring(0, name.length() - ".properties".length()));
      }
    }
    setDefaultEncoding("UTF-8");
    setFallbackToSystemLocale(
        false); // else an Indonesian server would answer English readers in Indonesian
    setDefaultLocale(Locale.ROOT);
  }

  @Override
  protected @Nullable String getDefaultMessage(String code) {
    log.warn("No text for {}", code);
    return code;
  }
}
