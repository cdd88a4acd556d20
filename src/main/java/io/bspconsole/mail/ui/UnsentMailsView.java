package io.bspconsole.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.mail.RetryOutcome;
import io.bspconsole.mail.UnsentMail;
import io.bspconsole.mail.portfolio.UnsentMails;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The mails that did not leave, why, and a button to try again. */
@Route(MailNavigation.UNSENT)
@RolesAllowed(Permission.PEOPLE_MANAGE)
class UnsentMailsView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int SHOWN = 100;

  private final transient UnsentMails mails;

  UnsentMailsView(UnsentMails mails) {
    this.mails = mails;
    addClassName("bsp-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        Crumb.link(getTranslation("mail.unsent.people"), "people"),
        Crumb.here(getTranslation("mail.unsent.title")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    List<UnsentMail> unsent = mails.find(SHOWN);
    removeAll();
    add(
        new PageHead(getTranslation("mail.unsent.title"))
            .meta(getTranslation("mail.unsent.meta", SHOWN)));
    if (!mails.canLeave()) {
      add(new Note(Tone.WARN, getTranslation("mail.unsent.no-server")));
    }
    add(unsent.isEmpty() ? new EmptyState(getTranslation("mail.unsent.none")) : table(unsent));
  }

  private Component table(List<UnsentMail> unsent) {
    Times times = Times.of(this);
    DataTable table =
        new DataTable(
            getTranslation("mail.unsent.title"),
            getTranslation("mail.column.mail"),
            getTranslation("mail.column.state"),
            getTranslation("mail.column.since"),
            "");
    unsent.forEach(mail ->
        table.row(identity(mail), state(mail, times), times.mark(mail.createdAt()), action(mail)));
    return table;
  }

  private Component identity(UnsentMail mail) {
    return new Lines(Lines.strong(mail.recipient()), Lines.detail(mail.subject()));
  }

  private Component state(UnsentMail mail, Times times) {
    Lines lines =
        switch (mail.state()) {
          case WAITING ->
              new Lines(
                  StatusBadge.ours(Icon.CLOCK, getTranslation("mail.state.WAITING"), Tone.WARN),
                  Lines.detail(
                      mail.tries() == 0
                          ? getTranslation("mail.tries.none")
                          : getTranslation(
                              "mail.tries.next", mail.tries(), times.absolute(mail.dueAt()))));
          case GIVEN_UP ->
              new Lines(
                  StatusBadge.ours(
                      Icon.STRUCK_RING, getTranslation("mail.state.GIVEN_UP"), Tone.BAD),
                  Lines.detail(getTranslation("mail.tries", mail.tries())));
          case RUN_OUT ->
              new Lines(
                  StatusBadge.ours(
                      Icon.ARCHIVED, getTranslation("mail.state.RUN_OUT"), Tone.NEUTRAL),
                  Lines.detail(getTranslation("mail.run-out")));
        };
    if (mail.trouble() != null) {
      lines.add(
          new Span(
              getTranslation("mail.trouble." + mail.trouble().kind(), mail.trouble().detail())));
    }
    return lines;
  }

  private Component action(UnsentMail mail) {
    if (mail.state() == UnsentMail.State.RUN_OUT) {
      return new Span();
    }
    Button retry = new Button(getTranslation("mail.retry"), _ -> retry(mail));
    retry.addThemeName("small");
    retry.setAriaLabel(getTranslation("mail.retry.to", mail.recipient()));
    return retry;
  }

  private void retry(UnsentMail mail) {
    if (mails.retry(mail.id()) == RetryOutcome.DUE) {
      Toasts.did(getTranslation("mail.retry.done", mail.recipient()));
    } else {
      Toasts.failed(getTranslation("mail.retry.late", mail.recipient()));
    }
    show();
  }
}
