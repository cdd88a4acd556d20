package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.uikit.Times;
import java.util.List;
import java.util.Optional;

/** Where somebody else is signed in, and the way to end all of it. */
class SessionsDialog extends Dialog {

  /**
   * The sessions of a member.
   *
   * @param running empty where they are out of the reader's reach
   */
  SessionsDialog(
      Member member, Optional<List<SessionSummary>> running, Times times, Runnable endAll) {
    addClassName("people-sessions");
    setHeaderTitle(getTranslation("accounts.people.sessions.title", member.name()));
    List<SessionSummary> sessions = running.orElse(List.of());
    if (running.isEmpty()) {
      add(new Paragraph(getTranslation("accounts.people.sessions.beyond")));
    } else if (sessions.isEmpty()) {
      add(new Paragraph(getTranslation("accounts.people.sessions.none")));
    } else {
      UnorderedList rows = new UnorderedList();
      rows.addClassName("accounts-sessions");
      sessions.forEach(session -> rows.add(new SessionLine(session, times)));
      add(rows, new Paragraph(getTranslation("accounts.people.sessions.text")));
      if (sessions.size() == SessionSummary.LISTED) {
        add(new Paragraph(getTranslation("accounts.people.sessions.first", SessionSummary.LISTED)));
      }
    }
    getFooter().add(new Button(getTranslation("accounts.people.sessions.close"), _ -> close()));
    if (!sessions.isEmpty()) {
      Button end =
          new Button(
              getTranslation("accounts.people.sessions.end"),
              _ -> {
                close();
                endAll.run();
              });
      end.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
      getFooter().add(end);
    }
  }
}
