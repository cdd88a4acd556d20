package io.bspconsole.quality.ui;

import io.bspconsole.clients.AccountFact;
import io.bspconsole.clients.AccountFact.Topic;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;
import java.util.EnumSet;
import java.util.Set;

/** Alerts, reviews and bans of accounts in words; a word that is new to us stands verbatim. */
final class NoticeWords {

  private static final Set<Topic> TOPICS = EnumSet.of(Topic.ALERT, Topic.REVIEW, Topic.BAN);
  private static final Set<String> BAD = Set.of("DISABLE", "SCHEDULE_FOR_DISABLE", "REJECTED");
  private static final Set<String> OVER = Set.of("NONE", "APPROVED", "REINSTATE");
  private static final Set<String> OPEN = Set.of("ACTIVE", "PENDING", "DEFERRED");

  private NoticeWords() {}

  static boolean isNotice(AccountFact fact) {
    return TOPICS.contains(fact.topic());
  }

  static String topic(AccountFact fact) {
    return QualityWords.text("clients.fact." + fact.topic().name());
  }

  static StatusBadge badge(AccountFact fact) {
    String word = fact.word();
    boolean known = BAD.contains(word) || OVER.contains(word) || OPEN.contains(word);
    Tone tone = BAD.contains(word) ? Tone.BAD : OVER.contains(word) ? Tone.NEUTRAL : Tone.WARN;
    return StatusBadge.bare(
        tone == Tone.NEUTRAL ? Icon.INFO : Icon.WARNING,
        known ? QualityWords.text("clients.fact.word." + word) : word,
        tone);
  }

  /** What it is about, and what else Meta said. */
  static String details(AccountFact fact) {
    String detail = fact.detail() == null ? "" : fact.detail();
    return fact.about().isEmpty() || detail.isEmpty()
        ? fact.about() + detail
        : fact.about() + " · " + detail;
  }
}
