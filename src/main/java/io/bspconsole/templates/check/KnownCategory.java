package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.Set;

/**
 * The category is MARKETING, UTILITY or AUTHENTICATION, in any case.
 *
 * <p>Source: Meta, Template categorization.
 */
record KnownCategory(Citation citation) implements Rule {

  private static final Set<String> KNOWN = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");

  @Override
  public void look(TemplateContent content, Notes notes) {
    if (!KNOWN.contains(content.category())) {
      notes.add("/category", Words.shortened(content.category()));
    }
  }
}
