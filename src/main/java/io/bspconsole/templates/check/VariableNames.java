package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Variables.Variable;
import java.util.HashSet;
import java.util.Set;

/**
 * Variables are numbers, or names where the template says so; names are made of {@code a-z}, {@code
 * 0-9} and {@code _}, start with a letter and come once. {0} is the name; {1}: 0 for a name where
 * numbers belong, 1 for a number where names belong, 2 for a character that is not allowed, 3 for a
 * name that comes again.
 *
 * <p>Source: Meta, Templates overview, parameter formats; common rejection reasons: special
 * characters.
 */
record VariableNames(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    boolean named = reading.content().named();
    for (TextPart part : reading.parts()) {
      if (!part.hasVariables()) {
        continue;
      }
      Set<String> seen = named ? new HashSet<>() : Set.of();
      for (Variable variable : part.variables().all()) {
        int wrong = wrong(variable, named, seen);
        if (wrong >= 0) {
          notes.add(part, Words.variable(variable.name()), wrong);
        }
      }
    }
  }

  private static int wrong(Variable variable, boolean named, Set<String> seen) {
    if (variable.isPosition()) {
      return named ? 1 : -1;
    }
    if (!isName(variable.name())) {
      return 2;
    }
    if (!named) {
      return 0;
    }
    return seen.add(variable.name()) ? -1 : 3;
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && !(name.charAt(0) >= '0' && name.charAt(0) <= '9')
        && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
  }
}
