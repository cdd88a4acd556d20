package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Variables.Variable;

/**
 * Numbered variables start at 1 and go up by one, in the order of the text; a number may come back.
 * {0} is the number found, {1} the one expected.
 *
 * <p>Source: Meta, Template review, common rejection reasons: not sequential.
 */
record PositionSequence(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.content().named()) {
      return;
    }
    for (TextPart part : reading.parts()) {
      int last = 0;
      for (Variable variable : part.variables().all()) {
        if (!variable.isPosition()) {
          continue;
        }
        if (variable.position() > last + 1) {
          notes.add(
              part, Words.variable(variable.name()), Words.variable(String.valueOf(last + 1)));
          break;
        }
        last = Math.max(last, variable.position());
      }
    }
  }
}
