package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.Map;

/**
 * Each variable of header and body has a sample. {0} is the variable.
 *
 * <p>Source: Meta, Templates overview: {@code example} is required for each parameter.
 */
record VariableSamples(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    for (TextPart part : TextPart.of(content)) {
      Map<String, String> samples = part.variables().samples(part.examples());
      String pointer = part.pointer().replaceFirst("/text$", "/example");
      for (String name : part.variables().names()) {
        if (!samples.containsKey(name)) {
          notes.add(pointer, Words.variable(name));
        }
      }
    }
  }
}
