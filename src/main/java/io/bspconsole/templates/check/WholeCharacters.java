package io.bspconsole.templates.check;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.templates.content.JsonPlace;
import org.jspecify.annotations.Nullable;

/**
 * No text and no name of a member holds half of a surrogate pair, which UTF-8 cannot write, so that
 * neither the database nor Meta could be given it; nor NUL, which no message can show.
 *
 * <p>Source: RFC 3629, section 3; RFC 8259, section 8.2.
 */
record WholeCharacters(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (JsonPlace place : reading.places()) {
      if (!clean(place.text()) || !clean(place.member())) {
        notes.add(place.pointer());
      }
    }
  }

  private static boolean clean(@Nullable String text) {
    return text == null || KeptText.isClean(text);
  }
}
