package io.bspconsole.templates.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.check.MetaVerdict;
import io.bspconsole.templates.check.Severity;
import io.bspconsole.templates.check.TemplateCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps which rules of the check fire on a version that Meta has decided on, so that misses and
 * false alarms of each can be counted. The check is that of the moment; what it says of the
 * surroundings is left out, since those have changed. The latest decision on a version counts.
 */
@Component
class RuleOutcomes {

  private static final List<OurState> AT_META = List.of(OurState.CLEARED, OurState.SENT);

  private final VersionRows versions;
  private final RuleOutcomeRows rows;
  private final TemplateCheck check;

  RuleOutcomes(VersionRows versions, RuleOutcomeRows rows, TemplateCheck check) {
    this.versions = versions;
    this.rows = rows;
    this.check = check;
  }

  /** Takes in what Meta's state is now, in the transaction in which it is written. */
  void decided(TemplateRow template, MetaState before, MetaState after) {
    MetaStatus status = after.status();
    boolean news =
        !Objects.equals(before.status(), status)
            || !Objects.equals(before.category(), after.category());
    if (status != null && news && MetaVerdict.isDecision(status.word())) {
      versions
          .findFirstByTemplateIdAndOurStateInOrderByNumberDesc(template.id(), AT_META)
          .ifPresent(version -> keep(version, status, after.category()));
    }
  }

  private void keep(VersionRow version, MetaStatus status, @Nullable Dated category) {
    MetaVerdict verdict =
        MetaVerdict.of(
            status.word(),
            version.content().category(),
            category == null ? null : category.value());
    String reason = KeptText.cut(Optional.ofNullable(status.reason()).orElse(""), KeptText.WORD);
    List<RuleOutcomeRow> had = rows.findByVersionId(version.id());
    if (!had.isEmpty() && had.getFirst().tells(verdict, reason)) {
      return;
    }
    rows.deleteAll(had);
    rows.flush(); // or the new rows would meet the old ones
    List<RuleOutcomeRow> all = new ArrayList<>();
    all.add(
        new RuleOutcomeRow(
            version.versionId(), RuleOutcomeRow.DECISION, verdict, reason, status.at()));
    check.check(version.content()).findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(Finding::rule)
        .distinct()
        .forEach(rule ->
            all.add(new RuleOutcomeRow(version.versionId(), rule, verdict, reason, status.at())));
    rows.saveAll(all);
  }
}
