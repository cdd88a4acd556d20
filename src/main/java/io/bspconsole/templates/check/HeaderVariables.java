package io.bspconsole.templates.check;

/**
 * The text of a header has one variable at most. {0} is how many it has.
 *
 * <p>Source: Meta, Template components, text header.
 */
record HeaderVariables(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (TextPart part : reading.parts()) {
      int count = part.variables().all().size();
      if (!part.isBody() && count > 1) {
        notes.add(part.pointer(), count);
      }
    }
  }
}
