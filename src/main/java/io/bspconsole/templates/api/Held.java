package io.bspconsole.templates.api;

import io.bspconsole.templates.Hold;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That nobody should send a template. Whoever sends for the client asks this before each campaign;
 * the console sends nothing and stops nobody.
 *
 * @param since when the first of them began
 * @param byItself because Meta means to move it to another category or to reject it for its
 *     category, or has moved it
 * @param byPerson somebody of the client holds it
 * @param reason in that person's words
 * @param byProvider the provider holds it, and alone releases it
 * @param providerReason in the provider's words
 */
@Schema(
    description =
        "Present while the template is held from use: nobody should send it. The console sends"
            + " nothing and stops nobody, so whoever sends for the client has to ask.")
record Held(
    Instant since,
    boolean byItself,
    boolean byPerson,
    @Nullable String reason,
    boolean byProvider,
    @Nullable String providerReason) {

  static @Nullable Held of(Hold hold) {
    Hold.ByPerson person = hold.byPerson();
    Hold.ByPerson provider = hold.byProvider();
    return hold.since()
        .map(since ->
            new Held(
                since,
                hold.byItself() != null,
                person != null,
                person == null ? null : person.reason(),
                provider != null,
                provider == null ? null : provider.reason()))
        .orElse(null);
  }
}
