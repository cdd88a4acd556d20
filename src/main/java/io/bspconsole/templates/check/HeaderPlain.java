package io.bspconsole.templates.check;

/**
 * A header is one plain line: no bold, italics, strike-through, fixed width or line breaks.
 *
 * <p>Source: Meta, Template components, text header: no markdown.
 */
record HeaderPlain(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    Texts.headers(
        reading,
        (owner, member, text) -> {
          if (text != null && (isMarked(text) || text.indexOf('\n') >= 0)) {
            notes.add(owner + "/" + member);
          }
        });
  }

  private static boolean isMarked(String text) {
    return text.indexOf('*') >= 0
        || text.indexOf('~') >= 0
        || text.indexOf('`') >= 0
        || text.indexOf('_') >= 0 && isInItalics(text);
  }

  /**
   * An underscore before a word and one behind it, as in {@code _new_}, but not {@code order_id}.
   */
  private static boolean isInItalics(String text) {
    boolean open = false;
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      boolean before = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      boolean behind = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (open && before && !behind) {
        return true;
      }
      open |= !before && behind;
    }
    return false;
  }
}
