package io.bspconsole.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of templates, changed last first.
 *
 * @param next the cursor of the page after this one; absent on the last
 */
public record TemplatePage(List<TemplateSummary> templates, @Nullable String next) {

  public TemplatePage {
    templates = List.copyOf(templates);
  }
}
