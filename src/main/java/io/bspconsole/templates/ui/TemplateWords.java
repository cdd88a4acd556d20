package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;

/** Words for what is stored as codes; a code that nobody knows is shown as it is. */
final class TemplateWords {

  private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");

  private TemplateWords() {}

  static String category(Component reader, String category) {
    return CATEGORIES.contains(category)
        ? reader.getTranslation("templates.category." + category)
        : category;
  }
}
