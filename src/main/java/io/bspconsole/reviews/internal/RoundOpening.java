package io.bspconsole.reviews.internal;

import io.bspconsole.accounts.Member;
import io.bspconsole.clients.ClientTrades;
import io.bspconsole.clients.Vertical;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.reviews.AssignmentRule;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.reviews.desk.Deciders;
import io.bspconsole.reviews.desk.RuleRows;
import io.bspconsole.reviews.desk.SettingRows;
import io.bspconsole.templates.TemplateSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens a round for each submission, in the same transaction: none is submitted and not queued. Who
 * gets it, when it is due and whether two have to clear it, is settled there and then. A rule
 * counts only while its reviewer may decide and sees the client.
 */
@Component
class RoundOpening {

  private final ReviewRows rows;
  private final SettingRows settings;
  private final RuleRows rules;
  private final Deciders deciders;
  private final ClientTrades trades;

  RoundOpening(
      ReviewRows rows,
      SettingRows settings,
      RuleRows rules,
      Deciders deciders,
      ClientTrades trades) {
    this.rows = rows;
    this.settings = settings;
    this.rules = rules;
    this.deciders = deciders;
    this.trades = trades;
  }

  @EventListener
  void open(TemplateSubmitted submission) {
    DeskSettings desk = settings.load();
    ClientId client = submission.client();
    Vertical trade = trades.ofClientInScope().orElse(null);
    boolean restricted = trades.isRestrictedInScope();
    Instant due =
        desk.hours().plus(submission.at(), Duration.ofHours(settings.targetOf(client, desk)));
    Set<PersonId> deciding =
        deciders.of(client).stream()
            .map(Member::id)
            .filter(it -> !submission.authors().contains(it))
            .collect(Collectors.toSet());
    Optional<AssignmentRule> rule =
        rules.all().stream()
            .filter(it -> it.fits(client, trade, restricted, submission.language()))
            .filter(it -> deciding.contains(it.reviewer()))
            .findFirst();
    rows.save(
        new ReviewRow(
            submission,
            DeskColumns.opened(
                desk.needed(restricted, rows.clearedTemplates(), deciding.size()),
                due,
                rule.map(AssignmentRule::reviewer).orElse(null),
                rule.map(AssignmentRule::reviewerName).orElse(null))));
  }
}
