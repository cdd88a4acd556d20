package io.bspconsole.templates.check;

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
  public void look(Reading reading, Notes notes) {
    String name = reading.content().name();
    if (!isValid(name)) {
      notes.add("/name", Length.of(name));
    }
  }

  private static boolean hasAllowedCharacters(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) {
        return false;
      }
    }
    return true;
  }
}
