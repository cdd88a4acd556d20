package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.uikit.Times;

/** One session in words: on what, from where, since when. */
class SessionLine extends ListItem {

  private final String device;
  private final Div head;

  SessionLine(SessionSummary session, Times times) {
    device =
        Device.of(session.userAgent())
            .map(it -> getTranslation("accounts.sessions.device", it.browser(), it.system()))
            .orElse(getTranslation("accounts.sessions.device.unknown"));
    Span name = new Span(device);
    name.addClassName("bsp-strong");
    head = new Div(name);
    Span from = new Span(getTranslation("accounts.sessions.from", session.address()));
    Span when =
        new Span(
            getTranslation("accounts.sessions.started", times.absolute(session.startedAt()))
                + " · "
                + getTranslation("accounts.sessions.active", times.absolute(session.activeAt())));
    from.addClassName("bsp-secondary");
    when.addClassName("bsp-secondary");
    Div words = new Div(head, from, when);
    words.addClassName("accounts-session");
    add(words);
  }

  String device() {
    return device;
  }

  /** Where a mark stands. */
  Div head() {
    return head;
  }
}
