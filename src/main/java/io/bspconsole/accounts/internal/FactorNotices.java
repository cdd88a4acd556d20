package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.FactorsChanged;
import io.bspconsole.audit.Action;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the trail and the person what happens to second factors, in the same transaction. */
@Component
class FactorNotices {

  private final PeopleActs acts;
  private final AccountMails mails;
  private final JdbcClient jdbc;

  FactorNotices(PeopleActs acts, AccountMails mails, JdbcClient jdbc) {
    this.acts = acts;
    this.mails = mails;
    this.jdbc = jdbc;
  }

  @EventListener
  void changed(FactorsChanged event) {
    PersonId person = event.person();
    switch (event.change()) {
      case ADDED ->
          acts.ofSelf(person, Action.FACTOR_ADDED, act -> act.changed("name", null, event.name()));
      case REMOVED ->
          acts.ofSelf(
              person, Action.FACTOR_REMOVED, act -> act.changed("name", event.name(), null));
      case CODES_MADE -> acts.ofSelf(person, Action.RECOVERY_CODES_MADE, act -> act);
      case CODE_USED -> acts.ofSelf(person, Action.RECOVERY_CODE_USED, act -> act);
      case RESET -> {} // told by whoever did it
    }
    jdbc.sql("SELECT email, locale FROM person WHERE id = ?")
        .param(Uuids.bytes(person.value()))
        .query((row, _) -> {
          String locale = row.getString("locale");
          mails.factorsChanged(
              new EmailAddress(row.getString("email")),
              event.change(),
              locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale));
          return true;
        })
        .single();
  }
}
