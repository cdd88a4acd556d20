package io.bspconsole.templates.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The box of an offer that ends (Meta, Limited-time offer templates).
 *
 * @param pointer of the component
 * @param text its heading
 * @param expires does it count down? Null when nothing is said
 */
public record LimitedTimeOffer(String pointer, @Nullable String text, @Nullable Boolean expires) {

  /** The first one among the components. */
  static Optional<LimitedTimeOffer> in(Components components) {
    return components
        .first("LIMITED_TIME_OFFER")
        .map(component -> {
          Members offer = component.object("limited_time_offer");
          return offer == null
              ? new LimitedTimeOffer(component.pointer(), null, null)
              : new LimitedTimeOffer(
                  component.pointer(), offer.text("text"), offer.flag("has_expiration"));
        });
  }
}
