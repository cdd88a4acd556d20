package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.Map;
import java.util.function.Function;

/**
 * A text that may have so many characters, counted in Unicode code points, variables as they are
 * written. Words: {0} is the length, {1} the limit, {2} by how many it is too long.
 *
 * @param texts the texts by the JSON pointers to them
 */
record AtMost(Citation citation, int limit, Function<TemplateContent, Map<String, String>> texts)
    implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    texts
        .apply(content)
        .forEach((pointer, text) -> {
          int length = Length.of(text);
          if (length > limit) {
            notes.add(pointer, length, limit, length - limit);
          }
        });
  }
}
