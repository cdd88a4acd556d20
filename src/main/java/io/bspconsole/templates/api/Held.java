package io.bspconsole.templates.api;

import io.bspconsole.templates.Hold;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That nobody should send a template. Whoever sends for the client asks this before each campaign;
 * the console sends nothing and stops nobody.
 *
 * @param since when the first of both began
 * @param byItself because Meta means to move it, or has moved it, to a category that may be dearer
 * @param byPerson somebody holds it
 * @param reason in that person's words
 */
@Schema(
    description =
        "Present while the template is held from use: nobody should send it. The console sends"
            + " nothing and stops nobody, so whoever sends for the client has to ask.")
record Held(Instant since, boolean byItself, boolean byPerson, @Nullable String reason) {

  static @Nullable Held of(Hold hold) {
    Hold.ByPerson person = hold.byPerson();
    return hold.since()
        .map(since ->
            new Held(
                since,
                hold.byItself() != null,
                person != null,
                person == null ? null : person.reason()))
        .orElse(null);
  }
}
