package io.bspconsole.policy.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.policy.Coverage;
import io.bspconsole.policy.Edition;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What both pages of the policy show. */
final class PolicyParts {

  static final String PATH = "policy";

  private PolicyParts() {}

  /** How far the console keeps a clause. */
  static StatusBadge badge(Coverage coverage) {
    String word = I18NProvider.translate("policy.coverage." + coverage.name());
    return switch (coverage) {
      case HERE -> StatusBadge.bare(Icon.RING_TICK, word, Tone.GOOD);
      case PARTLY -> StatusBadge.bare(Icon.HALF_DISC, word, Tone.WORK);
      case OUTSIDE -> StatusBadge.bare(Icon.PERSON, word, Tone.NEUTRAL);
    };
  }

  /** "8 October 2021", without a zone: it is the day that Meta prints. */
  static String date(Edition edition, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(edition.changedOn());
  }
}
