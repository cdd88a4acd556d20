package io.bspconsole.quality.internal;

import io.bspconsole.clients.Waba;
import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.PreferencesChanged;
import io.bspconsole.webhooks.events.PreferencesChanged.Choice;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps what people chose about messages. The trail is not told: it would keep for ever what is
 * personal, and each choice is a row of its own with its time.
 */
@Component
class PreferenceEvents implements EventHandler<PreferencesChanged> {

  /** So many are looked up at once, however many an event brings. */
  private static final int BATCH = 500;

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
    List<Choice> choices = event.choices();
    for (int from = 0; from < choices.size(); from += BATCH) {
      List<Choice> batch = choices.subList(from, Math.min(from + BATCH, choices.size()));
      for (List<Choice> alike :
          batch.stream().collect(Collectors.groupingBy(StoredOptOut::category)).values()) {
        news |= keep(waba.get(), event, alike);
      }
    }
    events.publishEvent(new ClientChanged(event.client()));
    return news ? Outcome.APPLIED : Outcome.SUPERSEDED;
  }

  /** Choices of one category, in the order in which they came. */
  private boolean keep(Waba waba, PreferencesChanged event, List<Choice> choices) {
    String digits = event.displayNumber();
    Map<ByteBuffer, StoredOptOut> known =
        rows
            .findByWabaIdAndBusinessNumberAndCategoryAndPersonHashIn(
                waba.id().value(),
                StoredOptOut.number(digits),
                StoredOptOut.category(choices.getFirst()),
                choices.stream().map(StoredOptOut::hash).toList())
            .stream()
            .collect(Collectors.toMap(row -> ByteBuffer.wrap(row.personHash()), row -> row));
    boolean news = false;
    for (Choice choice : choices) {
      Instant at = chosenAt(choice, event.occurredAt());
      ByteBuffer person = ByteBuffer.wrap(StoredOptOut.hash(choice));
      StoredOptOut row = known.get(person);
      if (row == null) {
        row = new StoredOptOut(waba.id(), digits, choice, at);
        rows.save(row);
        known.put(person, row);
        news = true;
      } else {
        news |= row.take(choice.value(), at);
      }
    }
    return news;
  }

  /** Nobody chose later than Meta told of it: such a time would outlast all that he really does. */
  private static Instant chosenAt(Choice choice, Instant told) {
    Instant stated = choice.at();
    return stated == null || stated.isAfter(told) ? told : stated;
  }
}
