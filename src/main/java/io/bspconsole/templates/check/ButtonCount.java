package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import org.jspecify.annotations.Nullable;

/**
 * So many buttons at most, of one kind or altogether. {0} is how many there are, {1} the limit.
 *
 * <p>Source: Meta, Template components, buttons.
 *
 * @param kind null counts all
 */
record ButtonCount(Citation citation, @Nullable String kind, int limit) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    long count =
        content.buttons().stream().filter(b -> kind == null || b.kind().equals(kind)).count();
    if (count > limit) {
      content.buttons().stream()
          .filter(b -> kind == null || b.kind().equals(kind))
          .skip(limit)
          .findFirst()
          .ifPresent(surplus -> notes.add(surplus.pointer(), count, limit));
    }
  }
}
