package io.bspconsole.reviews.internal;

import io.bspconsole.templates.TemplateSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a round for each submission, in the same transaction: none is submitted and not queued. */
@Component
class RoundOpening {

  private final ReviewRows rows;

  RoundOpening(ReviewRows rows) {
    this.rows = rows;
  }

  @EventListener
  void open(TemplateSubmitted submission) {
    rows.save(new ReviewRow(submission));
  }
}
