package io.bspconsole.quality.internal;

import io.bspconsole.clients.Waba;
import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.PreferencesChanged;
import io.bspconsole.webhooks.events.PreferencesChanged.Choice;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps what people chose about messages. The trail is not told: it would keep for ever what is
 * personal, and each choice is a row of its own with its time.
 */
@Component
class PreferenceEvents implements EventHandler<PreferencesChanged> {

  private final WabaDirectory wabas;
  private final OptOutRows rows;
  private final ApplicationEventPublisher events;

  PreferenceEvents(WabaDirectory wabas, OptOutRows rows, ApplicationEventPublisher events) {
    this.wabas = wabas;
    this.rows = rows;
    this.events = events;
  }

  @Override
  public Class<PreferencesChanged> type() {
    return PreferencesChanged.class;
  }

  @Override
  public Outcome apply(PreferencesChanged event) {
    Optional<Waba> waba = wabas.findByMetaId(event.waba());
    if (waba.isEmpty()) {
      return Outcome.NO_SUCH_OBJECT;
    }
    boolean news = false;
    for (Choice choice : event.choices()) {
      Instant at = choice.at() == null ? event.occurredAt() : choice.at();
      news |= keep(waba.get(), event.displayNumber(), choice, at);
    }
    events.publishEvent(new ClientChanged(event.client()));
    return news ? Outcome.APPLIED : Outcome.SUPERSEDED;
  }

  private boolean keep(Waba waba, String digits, Choice choice, Instant at) {
    Optional<StoredOptOut> known =
        rows.findByWabaIdAndBusinessNumberAndCategoryAndPersonHash(
            waba.id().value(),
            StoredOptOut.number(digits),
            StoredOptOut.category(choice),
            StoredOptOut.hash(choice));
    if (known.isEmpty()) {
      rows.save(new StoredOptOut(waba.id(), digits, choice, at));
      return true;
    }
    return known.get().take(choice.value(), at);
  }
}
