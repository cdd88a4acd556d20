package io.bspconsole.shell;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

  private final Set<String> modules = new HashSet<>();

  public Texts() throws IOException {
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
      String name = file.getFilename();
      if (name != null && !name.contains("_")) {
        String module = name.substring(0, name.length() - ".properties".length());
        modules.add(module);
        addBasenames("i18n/" + module);
      }
    }
    setDefaultEncoding("UTF-8");
    // The fallback is English, not the server's own language.
    setFallbackToSystemLocale(false);
    setDefaultLocale(Locale.ROOT);
  }

  @Override
  protected @Nullable String getDefaultMessage(String code) {
    if (!modules.contains(code.split("\\.", 2)[0])) {
      return null; // Spring asks for codes of its own, and means it when there are none
    }
    log.warn("No text for {}", code);
    return code;
  }
}
