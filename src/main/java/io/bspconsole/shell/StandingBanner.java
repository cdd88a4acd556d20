package io.bspconsole.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Standing;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Tone;

/** Says above every page of a client that nothing goes to Meta for it, and where one reads why. */
class StandingBanner extends Div {

  StandingBanner(ClientSummary client) {
    Standing standing = client.standing();
    addClassName("bsp-standing-banner");
    Div words =
        new Div(
            StateBadges.standing(standing.name()),
            new Span(getTranslation("clients.standing.means." + standing)),
            new PageLink(getTranslation("clients.standing.banner.more"), "clients/" + client.id()));
    words.addClassName("bsp-row");
    add(new Note(Tone.BAD, words));
  }

  /** Does this standing stop what the pages are for? */
  static boolean isDue(Standing standing) {
    return switch (standing) {
      case RESTRICTED, SUSPENDED, BARRED, LEFT -> true;
      case PROSPECT, ONBOARDING, ACTIVE, ON_WATCH -> false;
    };
  }
}
