package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.templates.content.Variables.Variable;
import java.util.List;

/**
 * The body neither starts nor ends with a variable; one punctuation mark is enough, what is not
 * seen is not. {0}: 0 at the start, 1 at the end. AUTHENTICATION is exempt: Meta's own fixed text
 * starts with one.
 *
 * <p>Source: Meta, Template review, common rejection reasons; error subcode 2388299.
 *
 * @param cards true to look at the cards of a carousel only, false at the message only
 */
record VariableAtEdge(Citation citation, boolean cards) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.isAuthentication()) {
      return;
    }
    for (TextPart part : reading.parts()) {
      List<Variable> variables = part.variables().all();
      if (!part.isBody() || part.card() != cards || variables.isEmpty()) {
        continue;
      }
      if (!PlainText.isSeen(part.text().substring(0, variables.getFirst().span().start()))) {
        notes.add(part.pointer(), 0);
      }
      if (!PlainText.isSeen(part.text().substring(variables.getLast().span().end()))) {
        notes.add(part.pointer(), 1);
      }
    }
  }
}
