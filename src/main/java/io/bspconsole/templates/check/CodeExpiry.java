package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Footer;
import java.util.OptionalLong;

/**
 * A one-time code expires in 1 to 90 minutes. {0} is what was given.
 *
 * <p>Source: Meta, Authentication templates, {@code code_expiration_minutes}.
 */
record CodeExpiry(Citation citation) implements Rule {

  private static final int LEAST = 1;
  private static final int MOST = 90;

  @Override
  public void look(Reading reading, Notes notes) {
    for (Footer footer : reading.message().footers()) {
      if (footer.expires()) {
        OptionalLong minutes = footer.members().number("code_expiration_minutes");
        if (minutes.isPresent() && (minutes.getAsLong() < LEAST || minutes.getAsLong() > MOST)) {
          notes.add(
              footer.pointer() + "/code_expiration_minutes",
              String.valueOf(minutes.getAsLong()),
              LEAST,
              MOST);
        }
      }
    }
  }
}
