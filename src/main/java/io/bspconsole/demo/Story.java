package io.bspconsole.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of one template of the demo: when each thing happened, as far as it did.
 *
 * @param sent when it went to Meta
 * @param approved when Meta approved it, if something else came after
 * @param outcome when Meta said its last word
 * @param until when a pause ends
 */
record Story(
    String outcomeWord,
    Instant began,
    @Nullable Instant submitted,
    @Nullable Instant decided,
    @Nullable Instant sent,
    @Nullable Instant approved,
    @Nullable Instant outcome,
    @Nullable Instant until) {

  private static final Set<String> NOT_SUBMITTED = Set.of("DRAFT");
  private static final Set<String> NOT_DECIDED = Set.of("DRAFT", "IN_REVIEW");
  private static final Set<String> NOT_SENT =
      Set.of("DRAFT", "IN_REVIEW", "CHANGES_REQUESTED", "DECLINED");
  private static final Set<String> AFTER_APPROVAL = Set.of("PAUSED", "DISABLED", "ARCHIVED");

  static Story of(DemoFile.Template template, Instant now) {
    String outcome = template.outcome();
    Duration age = template.ago();
    Instant began = now.minus(age);
    Instant submitted = began.plus(age.dividedBy(20));
    Instant decided = began.plus(age.dividedBy(8));
    Instant sent = decided.plusSeconds(12);
    Instant answered = began.plus(age.dividedBy(3));
    Instant lately = now.minus(Duration.ofMinutes(70));
    boolean reachedMeta = !NOT_SENT.contains(outcome);
    boolean answeredByMeta = reachedMeta && !outcome.equals("SENT");
    boolean later = AFTER_APPROVAL.contains(outcome);
    return new Story(
        outcome,
        began,
        NOT_SUBMITTED.contains(outcome) ? null : submitted,
        NOT_DECIDED.contains(outcome) ? null : decided,
        reachedMeta ? sent : null,
        later ? answered : null,
        answeredByMeta ? (later ? lately : answered) : null,
        outcome.equals("PAUSED") ? lately.plus(Duration.ofHours(3)) : null);
  }

  /** The word of our machine. */
  String ours() {
    return sent != null ? "SENT" : outcomeWord;
  }

  Instant oursAt() {
    return latest(sent, decided, submitted);
  }

  /** The word of the round of review. */
  String review() {
    return sent != null ? "CLEARED" : decided != null ? outcomeWord : "OPEN";
  }

  /** Meta's status, or nothing while Meta has not seen it. */
  @Nullable String meta() {
    return sent == null ? null : outcome == null ? "PENDING" : outcomeWord;
  }

  @Nullable Instant metaAt() {
    return outcome != null ? outcome : sent;
  }

  Instant last() {
    return latest(outcome, sent, decided, submitted);
  }

  private Instant latest(@Nullable Instant... latestFirst) {
    for (Instant at : latestFirst) {
      if (at != null) {
        return at;
      }
    }
    return began;
  }
}
