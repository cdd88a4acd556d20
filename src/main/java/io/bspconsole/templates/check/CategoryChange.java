package io.bspconsole.templates.check;

/**
 * {@code allow_category_change} is still taken and means nothing any more.
 *
 * <p>Source: Meta, Template categorization: without effect since 9 April 2025.
 */
record CategoryChange(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.content().members().has("allow_category_change")) {
      notes.add("/allow_category_change");
    }
  }
}
