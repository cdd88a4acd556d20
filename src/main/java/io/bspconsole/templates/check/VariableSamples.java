package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.templates.content.Variables.Variable;
import java.util.Map;

/**
 * Each variable of header and body has a sample. {0} is the variable. Meta writes the text of
 * one-time codes, and their sample.
 *
 * <p>Source: Meta, Templates overview: {@code example} is required for each parameter.
 */
record VariableSamples(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.isAuthentication()) {
      return;
    }
    for (TextPart part : reading.parts()) {
      if (part.hasVariables() && !isPlainlyGiven(part)) {
        Map<String, String> samples = part.variables().samples(part.examples());
        for (String name : part.variables().names()) {
          if (!PlainText.isSeen(samples.getOrDefault(name, ""))) {
            notes.add(part.owner() + "/example", Words.variable(name));
          }
        }
      }
    }
  }

  /** The usual case, without a map: numbers from 1, and a sample for each of them. */
  private static boolean isPlainlyGiven(TextPart part) {
    int last = 0;
    for (Variable variable : part.variables().all()) {
      if (!variable.isPosition()) {
        return false;
      }
      last = Math.max(last, variable.position());
    }
    if (last != part.examples().size()) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (part.examples().get(i).variable() != null
          || !PlainText.isSeen(part.examples().get(i).value())) {
        return false;
      }
    }
    return true;
  }
}
