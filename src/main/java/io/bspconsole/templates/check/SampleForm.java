package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Example;

/**
 * A sample is a value as it could be sent: without line breaks, tabs and more than four spaces in a
 * row. {0}: 0 for a line break, 1 for a tab, 2 for spaces.
 *
 * <p>Source: other providers, on errors 132012 and 132018. Third-party knowledge, hence a warning.
 */
record SampleForm(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (TextPart part : reading.parts()) {
      for (Example example : part.examples()) {
        String value = example.value();
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
          notes.add(example.pointer(), 0);
        } else if (value.indexOf('\t') >= 0) {
          notes.add(example.pointer(), 1);
        } else if (value.contains("     ")) {
          notes.add(example.pointer(), 2);
        }
      }
    }
  }
}
