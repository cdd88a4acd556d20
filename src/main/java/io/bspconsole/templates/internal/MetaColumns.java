package io.bspconsole.templates.internal;

import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.MetaCategory;
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

  @Column(name = "meta_disable_at")
  @Nullable private Instant disableAt;

  @Column(name = "meta_category")
  @Nullable private String category;

  @Column(name = "meta_category_at")
  @Nullable private Instant categoryAt;

  @Column(name = "meta_quality")
  @Nullable private String quality;

  @Column(name = "meta_quality_at")
  @Nullable private Instant qualityAt;

  @Column(name = "meta_move_from")
  @Nullable private String moveFrom;

  @Column(name = "meta_move_to")
  @Nullable private String moveTo;

  @Column(name = "meta_move_at")
  @Nullable private Instant moveAt;

  @Column(name = "meta_move_told_at")
  @Nullable private Instant moveToldAt;

  @Column(name = "meta_moved_at")
  @Nullable private Instant movedAt;

  @Column(name = "meta_moved_from")
  @Nullable private String movedFrom;

  @Column(name = "meta_moved_to")
  @Nullable private String movedTo;

  @Column(name = "meta_moved_told_at")
  @Nullable private Instant movedToldAt;

  @Column(name = "meta_texts", columnDefinition = "mediumtext")
  @Nullable private String texts;

  @Column(name = "meta_texts_at")
  @Nullable private Instant textsAt;

  protected MetaColumns() {}

  static MetaColumns of(MetaState state) {
    MetaColumns columns = new MetaColumns();
    columns.eventAt = state.orderedAt();
    columns.flaggedAt = state.marks().flaggedAt();
    columns.lockedAt = state.marks().lockedAt();
    columns.clearedAt = state.marks().clearedAt();
    columns.disableAt = state.marks().disableAt();
    CategoryMove move = state.categories().announced();
    if (move != null) {
      columns.moveFrom = move.from();
      columns.moveTo = move.to();
      columns.moveAt = move.at();
      columns.moveToldAt = move.toldAt();
    }
    columns.movedAt = state.categories().movedAt();
    CategoryMove done = state.categories().done();
    if (done != null) {
      columns.movedFrom = done.from();
      columns.movedTo = done.to();
      columns.movedToldAt = done.toldAt();
    }
    Dated texts = state.texts();
    if (texts != null) {
      columns.texts = texts.value();
      columns.textsAt = texts.at();
    }
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
        new MetaMarks(flaggedAt, lockedAt, clearedAt, disableAt),
        new MetaCategory(
            dated(category, categoryAt),
            moveTo == null || moveToldAt == null
                ? null
                : new CategoryMove(moveFrom, moveTo, moveAt, moveToldAt),
            movedAt,
            movedTo == null || movedToldAt == null
                ? null
                : new CategoryMove(movedFrom, movedTo, null, movedToldAt)),
        dated(quality, qualityAt),
        dated(texts, textsAt));
  }

  private static @Nullable Dated dated(@Nullable String value, @Nullable Instant at) {
    return value == null || at == null ? null : new Dated(value, at);
  }
}
