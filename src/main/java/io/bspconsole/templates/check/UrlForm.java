package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.Locale;

/**
 * An address starts with {@code https://} or {@code http://}, then a host, without spaces.
 *
 * <p>Source: Meta, Template components, URL button.
 */
record UrlForm(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    Texts.urls(content)
        .forEach((pointer, url) -> {
          if (!url.isBlank() && !isAddress(url)) {
            notes.add(pointer);
          }
        });
  }

  private static boolean isAddress(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    int host = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
    return host > 0
        && lower.length() > host
        && Character.isLetterOrDigit(lower.codePointAt(host))
        && lower.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }
}
