package io.bspconsole.templates.check;

/**
 * A text header without emoji. Meta's pages do not say so; other providers report refusals.
 *
 * <p>Source: Twilio, error 63040. Third-party knowledge, hence a warning.
 */
record HeaderEmoji(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    Texts.headers(
        reading,
        (owner, member, text) -> {
          if (text != null && Emoji.count(text) > 0) {
            notes.add(owner + "/" + member);
          }
        });
  }
}
