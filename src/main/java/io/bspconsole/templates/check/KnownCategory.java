package io.bspconsole.templates.check;

/**
 * The category is MARKETING, UTILITY or AUTHENTICATION, in any case.
 *
 * <p>Source: Meta, Template categorization.
 */
record KnownCategory(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    String category = reading.content().category();
    switch (category) {
      case "MARKETING", "UTILITY", "AUTHENTICATION" -> {}
      default -> notes.add("/category", Words.shortened(category));
    }
  }
}
