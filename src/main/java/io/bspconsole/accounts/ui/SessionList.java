package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.Sessions;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.util.List;

/** Where one is signed in, and the ways to end it. */
class SessionList extends Card {

  private final transient Sessions sessions;
  private final transient SessionKey here;
  private final UnorderedList rows = new UnorderedList();
  private final Button others = new Button();
  private final Paragraph more = new Paragraph();

  SessionList(Sessions sessions, SessionKey here) {
    super(I18NProvider.translate("accounts.sessions.title"));
    this.sessions = sessions;
    this.here = here;
    others.setText(getTranslation("accounts.sessions.others"));
    others.addClickListener(_ ->
        askToEndOthers(
            getTranslation("accounts.sessions.others.title"),
            getTranslation("accounts.sessions.others.text")));
    rows.addClassName("accounts-sessions");
    headerEnd(others);
    more.setText(getTranslation("accounts.sessions.first", SessionSummary.LISTED));
    more.addClassNames("bsp-secondary", "accounts-more");
    content(rows, more);
    flush();
    refresh();
  }

  /** Reads the list anew. */
  void refresh() {
    List<SessionSummary> running = sessions.own();
    rows.removeAll();
    running.forEach(session -> rows.add(row(session)));
    more.setVisible(running.size() == SessionSummary.LISTED);
    others.setVisible(running.stream().anyMatch(session -> !isHere(session)));
  }

  /** Offers to end the others, where there are any, after a second factor was added or removed. */
  void offerToEndOthers() {
    refresh();
    if (others.isVisible()) {
      askToEndOthers(
          getTranslation("accounts.sessions.others.offer"),
          getTranslation("accounts.sessions.others.offer.text"));
    }
  }

  private Component row(SessionSummary session) {
    Times times = Times.of(this);
    SessionLine row = new SessionLine(session, times);
    if (isHere(session)) {
      String mark = getTranslation("accounts.sessions.here");
      row.head().add(StatusBadge.bare(Icon.RING_TICK, mark, Tone.GOOD));
    } else {
      Button end = new Button(getTranslation("accounts.sessions.end"), _ -> end(session));
      end.setAriaLabel(
          getTranslation(
              "accounts.sessions.end.label", row.device(), times.absolute(session.startedAt())));
      row.add(end);
    }
    return row;
  }

  private boolean isHere(SessionSummary session) {
    return session.key().equals(here);
  }

  private void end(SessionSummary session) {
    sessions.end(session.key());
    refresh();
    Toasts.did(getTranslation("accounts.sessions.ended"));
  }

  private void askToEndOthers(String title, String consequence) {
    ConfirmDialogs.danger(
        title,
        consequence,
        getTranslation("accounts.sessions.others"),
        () -> {
          sessions.endOthers(here);
          refresh();
          Toasts.did(getTranslation("accounts.sessions.others.done"));
        });
  }
}
