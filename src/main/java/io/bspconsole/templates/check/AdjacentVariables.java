package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Variables.Variable;
import java.util.List;

/**
 * Something stands between two variables. {0} and {1} are the two.
 *
 * <p>Source: Meta, {@code rejection_info} of INVALID_FORMAT: parameters placed next to each other,
 * without text or punctuation between them.
 */
record AdjacentVariables(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (TextPart part : reading.parts()) {
      List<Variable> variables = part.variables().all();
      for (int i = 1; i < variables.size(); i++) {
        Variable one = variables.get(i - 1);
        Variable two = variables.get(i);
        if (one.span().end() == two.span().start()) {
          notes.add(part, Words.variable(one.name()), Words.variable(two.name()));
        }
      }
    }
  }
}
