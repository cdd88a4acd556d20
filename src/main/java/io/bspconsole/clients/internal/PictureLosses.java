package io.bspconsole.clients.internal;

import io.bspconsole.clients.portfolio.LostPictures;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.webhooks.events.AlertRaised;
import io.bspconsole.webhooks.events.EventHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens the step of the profile again when Meta says that it lost the picture of a number ({@code
 * account_alerts}, PROFILE_PICTURE_LOST). It is done again once Meta shows a picture, or says that
 * there is nothing more to do.
 */
@Component
class PictureLosses implements EventHandler<AlertRaised> {

  private static final String LOST = "PROFILE_PICTURE_LOST";

  private final WabaRows wabas;
  private final NumberRows numbers;
  private final LostPictures losses;
  private final StepKeeper steps;
  private final ApplicationEventPublisher events;

  PictureLosses(
      WabaRows wabas,
      NumberRows numbers,
      LostPictures losses,
      StepKeeper steps,
      ApplicationEventPublisher events) {
    this.wabas = wabas;
    this.numbers = numbers;
    this.losses = losses;
    this.steps = steps;
    this.events = events;
  }

  @Override
  public Class<AlertRaised> type() {
    return AlertRaised.class;
  }

  @Override
  public Outcome apply(AlertRaised event) {
    if (!event.type().equals(LOST)) {
      return Outcome.UNCONCERNED;
    }
    Optional<WabaRow> waba =
        wabas.findByMetaId(event.waba().value()).filter(row -> row.waba().isConnected());
    if (waba.isEmpty()) {
      return Outcome.NO_SUCH_OBJECT;
    }
    steps.lock(event.client());
    int concerned =
        losses.lost(
            event.client(),
            new WabaId(waba.get().id()),
            number(event),
            !"NONE".equals(event.status()),
            event.occurredAt());
    if (concerned == 0) {
      return Outcome.UNCONCERNED; // nothing was sent to it, or something newer is known
    }
    steps.refresh(event.client());
    events.publishEvent(new ClientChanged(event.client()));
    return Outcome.APPLIED;
  }

  /** Null where Meta names none that we know: then it may be any of the account. */
  private @Nullable MetaId number(AlertRaised event) {
    return Optional.ofNullable(event.entityId())
        .filter(id -> numbers.existsByMetaId(id))
        .map(MetaId::new)
        .orElse(null);
  }
}
