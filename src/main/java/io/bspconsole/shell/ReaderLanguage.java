package io.bspconsole.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.bspconsole.accounts.MyAccount;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Opens each page in the language that its reader chose; else in that of the session, which the
 * sign-in page may have switched; else in the browser's.
 */
@Component
class ReaderLanguage implements VaadinServiceInitListener {

  private static final Logger log = LoggerFactory.getLogger(ReaderLanguage.class);

  private final MyAccount account;

  ReaderLanguage(MyAccount account) {
    this.account = account;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> apply(init.getUI()));
  }

  private void apply(UI page) {
    chosen().ifPresent(page::setLocale);
    page.getPage().executeJs("document.documentElement.lang = $0", page.getLocale().getLanguage());
  }

  private Optional<Locale> chosen() {
    try {
      return account.chosenLanguage();
    } catch (DataAccessException | TransactionException e) {
      log.warn("The chosen language could not be read, the browser's is used", e);
      return Optional.empty();
    }
  }
}
