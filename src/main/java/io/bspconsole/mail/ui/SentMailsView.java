package io.bspconsole.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.bspconsole.mail.DemoMailbox;
import io.bspconsole.mail.SentMail;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Times;
import java.util.Arrays;
import java.util.List;

/**
 * The mails that the demo would have sent, to everybody: whoever was invited has not signed in yet.
 * Registered in the demo only.
 */
@Route(value = "demo/mails", autoLayout = false, registerAtStartup = false)
@AnonymousAllowed
@StyleSheet("mail.css")
class SentMailsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final transient DemoMailbox mailbox;

  SentMailsView(DemoMailbox mailbox) {
    this.mailbox = mailbox;
    addClassName("mail-page");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("mail.sent.title") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    List<SentMail> mails = mailbox.last();
    Div list = new Div();
    list.addClassName("mail-list");
    mails.forEach(mail -> list.add(card(mail)));
    add(
        new PageHead(getTranslation("mail.sent.title")).meta(getTranslation("mail.sent.meta")),
        mails.isEmpty() ? new EmptyState(getTranslation("mail.sent.none")) : list);
  }

  private Component card(SentMail mail) {
    Span to = new Span(mail.recipient());
    to.addClassName("bsp-secondary");
    Pre body = new Pre();
    body.addClassName("mail-body");
    Arrays.stream(mail.body().split("(?=https?://)|(?<=\\n)", -1))
        .forEach(part -> body.add(part(part)));
    return new Card(mail.subject(), body).headerEnd(to, Times.of(this).mark(mail.at()));
  }

  private static Component part(String part) {
    return part.startsWith("http") ? new Anchor(part.strip(), part) : new Span(part);
  }
}
