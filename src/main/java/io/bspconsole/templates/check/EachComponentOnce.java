package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * No kind of component comes twice. {0} is the kind.
 *
 * <p>Source: Meta, Template components.
 */
record EachComponentOnce(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    Set<String> seen = new HashSet<>();
    List<String> kinds = content.componentKinds();
    for (String kind : kinds) {
      if (!kind.isEmpty() && !seen.add(kind)) {
        notes.add("/components", Words.shortened(kind));
      }
    }
  }
}
