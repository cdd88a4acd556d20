package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Variables.Variable;

/**
 * A body with n variables has at least {@code perVariable * n + 1} other words. Meta refuses "too
 * many variables for the length" (2388293) but publishes no figure; 2 is what other providers
 * observed. {0} is how many variables there are, {1} how many words beside them, {2} how many we
 * would want.
 *
 * <p>Source: Meta, Template review, common rejection reasons; the figure is a setting of the house.
 */
record WordsPerVariable(Citation citation, int perVariable) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.isAuthentication()) {
      return;
    }
    for (TextPart part : reading.parts()) {
      int variables = part.variables().all().size();
      int wanted = perVariable * variables + 1;
      if (variables == 0 || !part.isBody() || Words.hasAtLeast(part.text(), wanted + variables)) {
        continue;
      }
      int words = Words.count(without(part));
      if (words < wanted) {
        notes.add(part.pointer(), variables, words, wanted);
      }
    }
  }

  private static String without(TextPart part) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Variable variable : part.variables().all()) {
      rest.append(part.text(), from, variable.span().start()).append(' ');
      from = variable.span().end();
    }
    return rest.append(part.text().substring(from)).toString();
  }
}
