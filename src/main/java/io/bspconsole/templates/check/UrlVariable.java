package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.Variables;

/**
 * An address has one variable at most, at its very end, and then a sample. {0}: 0 for more than one
 * or for broken braces, 1 for one that is not at the end, 2 for a missing sample.
 *
 * <p>Source: Meta, Template components, URL button.
 */
record UrlVariable(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    for (Button button : content.buttons()) {
      String url = button.url();
      if (url == null) {
        continue;
      }
      Variables variables = Variables.in(url);
      if (variables.all().size() > 1 || !variables.malformed().isEmpty()) {
        notes.add(button.pointer() + "/url", 0);
      } else if (variables.all().size() == 1) {
        if (variables.all().getFirst().span().end() != url.length()) {
          notes.add(button.pointer() + "/url", 1);
        }
        if (button.examples().stream().allMatch(example -> example.value().isBlank())) {
          notes.add(button.pointer() + "/example", 2);
        }
      }
    }
  }
}
