package io.bspconsole.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.bspconsole.uikit.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a click that failed: a sentence with a number, where Vaadin would say nothing. */
class FailureToasts implements ErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(FailureToasts.class);

  @Override
  public void error(ErrorEvent event) {
    if (Failure.isReaderGone(event.getThrowable())) {
      return;
    }
    Failure failure = Failure.of(event.getThrowable());
    Reference reference = Reference.next();
    if (failure == Failure.NOTHING_HERE || Failure.isUnreadable(event.getThrowable())) {
      log.info("Reference {}: {}", reference, Failure.line(event.getThrowable()));
    } else {
      log.error("Reference {}", reference, event.getThrowable());
    }
    UI page = UI.getCurrent();
    if (page != null && page.isAttached()) {
      tell(page, failure, reference);
    }
  }

  private static void tell(UI page, Failure failure, Reference reference) {
    try {
      page.access(() ->
          Toasts.failed(I18NProvider.translate("shell.failure." + failure + ".toast", reference)));
    } catch (UIDetachedException e) {
      log.debug("Nobody looks at that page any more", e);
    }
  }
}
