package io.bspconsole.templates.check;

/**
 * A text that may have so many characters, counted in Unicode code points, variables as they are
 * written. Words: {0} is the length, {1} the limit, {2} by how many it is too long.
 */
record AtMost(Citation citation, int limit, Texts texts) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    texts.each(
        reading,
        (owner, member, text) -> {
          if (text != null && text.length() > limit) {
            int length = Length.of(text);
            if (length > limit) {
              notes.add(owner + "/" + member, length, limit, length - limit);
            }
          }
        });
  }
}
