package io.bspconsole.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Replaces what Vaadin says, in English, when a click fails or the connection or session ends. */
@Component
class SessionSetup implements VaadinServiceInitListener {

  private final MessageSource texts;

  SessionSetup(MessageSource texts) {
    this.texts = texts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(this::messages);
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(new FailureToasts()));
    event.getSource().addUIInitListener(init -> waiting(init.getUI()));
  }

  private SystemMessages messages(SystemMessagesInfo info) {
    Locale locale = info.getLocale() == null ? Locale.ENGLISH : info.getLocale();
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredURL("sign-in?expired");
    messages.setSessionExpiredCaption(text("shell.session.expired", locale));
    messages.setSessionExpiredMessage(text("shell.session.reload", locale));
    messages.setInternalErrorCaption(text("shell.session.broken", locale));
    messages.setInternalErrorMessage(text("shell.session.reload", locale));
    messages.setCookiesDisabledCaption(text("shell.session.cookies", locale));
    messages.setCookiesDisabledMessage(text("shell.session.reload", locale));
    return messages;
  }

  private static void waiting(UI page) {
    var dialog = page.getReconnectDialogConfiguration();
    dialog.setDialogText(page.getTranslation("shell.session.reconnecting"));
    dialog.setDialogTextGaveUp(page.getTranslation("shell.session.gave-up"));
  }

  private String text(String key, Locale locale) {
    return texts.getMessage(key, null, locale);
  }
}
