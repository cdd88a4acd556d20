package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;

/**
 * A name has 1 to 512 characters out of {@code a-z}, {@code 0-9} and {@code _}.
 *
 * <p>Source: Meta, Templates overview.
 */
record NameForm(Citation citation) implements Rule {

  static final int LONGEST = 512;

  static boolean isValid(String name) {
    return !name.isEmpty() && name.length() <= LONGEST && hasAllowedCharacters(name);
  }

  @Override
  public void look(TemplateContent content, Notes notes) {
    if (!isValid(content.name())) {
      notes.add("/name", Length.of(content.name()));
    }
  }

  private static boolean hasAllowedCharacters(String name) {
    return name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
  }
}
