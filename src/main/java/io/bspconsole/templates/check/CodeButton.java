package io.bspconsole.templates.check;

/**
 * A template for one-time codes has a button for the code.
 *
 * <p>Source: Meta, Authentication templates, which show no other form; hence a warning.
 */
record CodeButton(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.isAuthentication()
        && reading.message().buttons().isEmpty()
        && !reading.content().fromLibrary()) {
      notes.add("/components");
    }
  }
}
