package io.bspconsole.reviews.desk;

import io.bspconsole.access.Permission;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.StaffDirectory;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Subject.Kind;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.AssignmentRule;
import io.bspconsole.reviews.CannedReason;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.reviews.NewRule;
import io.bspconsole.reviews.PlanOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes how the provider reviews, and tells the trail. Joins the transaction of its caller. */
@Component
public class DeskChanges {

  private static final int MOST_HOURS = 240;
  private static final int LONGEST_LANGUAGE = 20;

  private final SettingRows settings;
  private final RuleRows rules;
  private final ReasonRows reasons;
  private final StaffDirectory reviewers;
  private final Trail trail;

  DeskChanges(
      SettingRows settings,
      RuleRows rules,
      ReasonRows reasons,
      StaffDirectory reviewers,
      Trail trail) {
    this.settings = settings;
    this.rules = rules;
    this.reasons = reasons;
    this.reviewers = reviewers;
    this.trail = trail;
  }

  public DeskSettings settings() {
    return settings.load();
  }

  /** See {@link io.bspconsole.reviews.portfolio.ReviewPlan#keep}. */
  public PlanOutcome keep(DeskSettings seen, DeskSettings next) {
    if (!next.isUsable()) {
      return PlanOutcome.UNUSABLE;
    }
    settings.lock();
    Map<String, String> before = SettingRows.values(settings.load());
    if (!before.equals(SettingRows.values(seen))) {
      return PlanOutcome.CHANGED_MEANWHILE;
    }
    Act act = act("settings");
    for (Map.Entry<String, String> value : new TreeMap<>(SettingRows.values(next)).entrySet()) {
      act = act.changed(value.getKey(), before.get(value.getKey()), value.getValue());
    }
    settings.save(next);
    if (!act.changes().isEmpty()) {
      trail.recordOfProvider(act);
    }
    return PlanOutcome.KEPT;
  }

  public int targetOf(ClientId client) {
    return settings.targetOf(client, settings.load());
  }

  /** See {@link io.bspconsole.reviews.ReviewTargets#set}. */
  public PlanOutcome setTarget(ClientId client, int seen, int hours) {
    if (hours < 1 || hours > MOST_HOURS) {
      return PlanOutcome.UNUSABLE;
    }
    settings.lock();
    int before = targetOf(client);
    if (before != seen) {
      return PlanOutcome.CHANGED_MEANWHILE;
    }
    settings.setTarget(client, hours);
    trail.record(act("target").changed("target-hours", before, hours));
    return PlanOutcome.KEPT;
  }

  public List<AssignmentRule> rules() {
    return rules.all();
  }

  /** See {@link io.bspconsole.reviews.portfolio.ReviewPlan#addRule}. */
  public PlanOutcome addRule(List<AssignmentRule> seen, NewRule typed) {
    settings.lock();
    List<AssignmentRule> all = rules.all();
    Optional<Member> reviewer = reviewers.find(typed.reviewer(), Permission.REVIEW_DECIDE);
    String language = typed.language();
    boolean longLanguage = language != null && language.length() > LONGEST_LANGUAGE;
    if (all.size() >= RuleRows.MOST || reviewer.isEmpty() || longLanguage) {
      return PlanOutcome.UNUSABLE;
    }
    if (!all.equals(seen)) {
      return PlanOutcome.CHANGED_MEANWHILE; // the order of all says what the new one means
    }
    int position = all.isEmpty() ? 1 : all.getLast().position() + 1;
    rules.add(
        new AssignmentRule(
            Uuids.next(),
            position,
            typed.client(),
            typed.vertical(),
            typed.restricted(),
            language,
            reviewer.get().id(),
            reviewer.get().name()));
    trail.recordOfProvider(
        act("rules")
            .changed("client", null, typed.client())
            .changed("vertical", null, typed.vertical())
            .changed("restricted-trade", null, typed.restricted() ? true : null)
            .changed("language", null, language)
            .changedPerson("reviewer", null, reviewer.get().id()));
    return PlanOutcome.KEPT;
  }

  /** See {@link io.bspconsole.reviews.portfolio.ReviewPlan#removeRule}. */
  public void removeRule(UUID rule) {
    settings.lock();
    Optional<AssignmentRule> gone =
        rules.all().stream().filter(it -> it.id().equals(rule)).findFirst();
    if (gone.isPresent() && rules.remove(rule)) {
      trail.recordOfProvider(act("rules").changedPerson("reviewer", gone.get().reviewer(), null));
    }
  }

  public List<CannedReason> reasons() {
    return reasons.all();
  }

  /** See {@link io.bspconsole.reviews.portfolio.ReviewPlan#keepReason}. */
  public PlanOutcome keepReason(@Nullable CannedReason seen, CannedReason reason) {
    if (!isUsable(reason)) {
      return PlanOutcome.UNUSABLE;
    }
    settings.lock();
    Optional<CannedReason> before = find(reason.id());
    if (!before.equals(Optional.ofNullable(seen))) {
      return PlanOutcome.CHANGED_MEANWHILE;
    }
    if (before.isEmpty() && reasons.all().size() >= ReasonRows.MOST) {
      return PlanOutcome.UNUSABLE;
    }
    reasons.put(reason);
    trail.recordOfProvider(
        act("reasons")
            .changed("clause", before.map(CannedReason::clause).orElse(null), reason.clause())
            .changed("english", before.map(CannedReason::english).orElse(null), reason.english())
            .changed(
                "indonesian",
                before.map(CannedReason::indonesian).orElse(null),
                reason.indonesian()));
    return PlanOutcome.KEPT;
  }

  private static boolean isUsable(CannedReason reason) {
    return Stream.of(reason.english(), reason.indonesian())
        .allMatch(words ->
            PlainText.isSeen(words)
                && PlainText.isProse(words)
                && words.length() <= CannedReason.LONGEST);
  }

  /** See {@link io.bspconsole.reviews.portfolio.ReviewPlan#removeReason}. */
  public PlanOutcome removeReason(CannedReason seen) {
    settings.lock();
    Optional<CannedReason> gone = find(seen.id());
    if (gone.isPresent() && !gone.get().equals(seen)) {
      return PlanOutcome.CHANGED_MEANWHILE;
    }
    if (gone.isPresent() && reasons.remove(seen.id())) {
      trail.recordOfProvider(act("reasons").changed("english", seen.english(), null));
    }
    return PlanOutcome.KEPT;
  }

  private Optional<CannedReason> find(UUID id) {
    return reasons.all().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private static Act act(String what) {
    return Act.of(Action.REVIEW_SETTINGS_CHANGED, new Subject(Kind.SETTING, "reviews-" + what, ""));
  }
}
