package io.bspconsole.keys.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.access.Role;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.KeyState;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;

/** The words of keys in the reader's language. */
final class KeyWords {

  private KeyWords() {}

  static String state(KeyState state) {
    return translate("keys.state." + state);
  }

  static String side(Role.Side side) {
    return translate("keys.side." + side);
  }

  static String right(KeyRight right) {
    return translate("keys.right." + right);
  }

  static StatusBadge badge(KeyState state) {
    return switch (state) {
      case ACTIVE -> StatusBadge.ours(Icon.RING_TICK, state(state), Tone.GOOD);
      case NEVER_USED -> StatusBadge.ours(Icon.DRAFT, state(state), Tone.NEUTRAL);
      case EXPIRES_SOON -> StatusBadge.ours(Icon.CLOCK, state(state), Tone.WARN);
      case EXPIRED, ENDED -> StatusBadge.ours(Icon.RING_BAR, state(state), Tone.NEUTRAL);
      case REVOKED -> StatusBadge.ours(Icon.STRUCK_RING, state(state), Tone.BAD);
    };
  }
}
