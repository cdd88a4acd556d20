package io.bspconsole.quality.internal;

import io.bspconsole.clients.NumberRatingChanged;
import io.bspconsole.quality.RatingSignal;
import io.bspconsole.quality.RatingSignal.Subject;
import io.bspconsole.templates.TemplateRatingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps each change of a rating, in the transaction that made it. */
@Component
class RatingChanges {

  private final Signals signals;

  RatingChanges(Signals signals) {
    this.signals = signals;
  }

  @EventListener
  void keep(NumberRatingChanged change) {
    keep(
        new RatingSignal(
            Subject.NUMBER,
            change.number().value(),
            change.displayNumber(),
            change.previous(),
            change.rating(),
            change.at()));
  }

  @EventListener
  void keep(TemplateRatingChanged change) {
    keep(
        new RatingSignal(
            Subject.TEMPLATE,
            change.template().value(),
            change.name(),
            change.previous(),
            change.rating(),
            change.at()));
  }

  /** Something new that Meta has not rated yet changed from unknown to unknown: no change. */
  private void keep(RatingSignal signal) {
    if (signal.previous() != null || !signal.rating().equals("UNKNOWN")) {
      signals.save(new StoredSignal(signal));
    }
  }
}
