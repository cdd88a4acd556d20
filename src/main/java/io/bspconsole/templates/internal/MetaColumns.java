package io.bspconsole.templates.internal;

import io.bspconsole.templates.Dated;
import io.bspconsole.templates.MetaMarks;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How {@link MetaState} is stored. */
@Embeddable
class MetaColumns {

  @Column(name = "meta_status")
  @Nullable private String status;

  @Column(name = "meta_status_at")
  @Nullable private Instant statusAt;

  @Column(name = "meta_reason")
  @Nullable private String reason;

  @Column(name = "meta_reason_words", columnDefinition = "text")
  @Nullable private String reasonWords;

  @Column(name = "meta_recommendation", columnDefinition = "text")
  @Nullable private String recommendation;

  @Column(name = "meta_title")
  @Nullable private String title;

  @Column(name = "meta_until")
  @Nullable private Instant until;

  @Column(name = "meta_event_at")
  @Nullable private Instant eventAt;

  @Column(name = "meta_flagged_at")
  @Nullable private Instant flaggedAt;

  @Column(name = "meta_locked_at")
  @Nullable private Instant lockedAt;

  @Column(name = "meta_cleared_at")
  @Nullable private Instant clearedAt;

  @Column(name = "meta_category")
  @Nullable private String category;

  @Column(name = "meta_category_at")
  @Nullable private Instant categoryAt;

  @Column(name = "meta_quality")
  @Nullable private String quality;

  @Column(name = "meta_quality_at")
  @Nullable private Instant qualityAt;

  protected MetaColumns() {}

  static MetaColumns of(MetaState state) {
    MetaColumns columns = new MetaColumns();
    columns.eventAt = state.orderedAt();
    columns.flaggedAt = state.marks().flaggedAt();
    columns.lockedAt = state.marks().lockedAt();
    columns.clearedAt = state.marks().clearedAt();
    MetaStatus status = state.status();
    if (status != null) {
      columns.status = status.word();
      columns.statusAt = status.at();
      columns.reason = status.reason();
      columns.reasonWords = status.reasonWords();
      columns.recommendation = status.recommendation();
      columns.title = status.title();
      columns.until = status.until();
    }
    Dated category = state.category();
    if (category != null) {
      columns.category = category.value();
      columns.categoryAt = category.at();
    }
    Dated quality = state.quality();
    if (quality != null) {
      columns.quality = quality.value();
      columns.qualityAt = quality.at();
    }
    return columns;
  }

  MetaState state() {
    return new MetaState(
        status == null || statusAt == null
            ? null
            : new MetaStatus(status, statusAt, reason, reasonWords, recommendation, title, until),
        eventAt,
        new MetaMarks(flaggedAt, lockedAt, clearedAt),
        dated(category, categoryAt),
        dated(quality, qualityAt));
  }

  private static @Nullable Dated dated(@Nullable String value, @Nullable Instant at) {
    return value == null || at == null ? null : new Dated(value, at);
  }
}
