package io.bspconsole.templates.portfolio;

import static java.util.stream.Collectors.groupingBy;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.templates.check.MetaVerdict;
import io.bspconsole.templates.check.RuleInForce;
import io.bspconsole.templates.check.Severity;
import io.bspconsole.templates.check.TemplateCheck;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often each rule of the check was right, by what Meta decided on the clients' versions. */
@Service
@Needs(Permission.REVIEW_READ)
@Transactional(readOnly = true)
public class RuleRates {

  private final PortfolioSql outcomes;
  private final TemplateCheck check;

  RuleRates(PortfolioSql outcomes, TemplateCheck check) {
    this.outcomes = outcomes;
    this.check = check;
  }

  /** So many versions with that rule and that answer; the empty rule stands for all of them. */
  private record Tally(String rule, MetaVerdict verdict, String reason, int count, Instant last) {}

  /** Every rule but those that only note something: what was decided on most comes first. */
  public List<RuleRate> all() {
    Map<String, List<Tally>> tallies =
        outcomes
            .sql(
                "SELECT o.rule_name, o.outcome, o.reason, COUNT(*) AS tally, MAX(o.at) AS last_at"
                    + " FROM rule_outcome o WHERE {seen:o.client_id}"
                    + " GROUP BY o.rule_name, o.outcome, o.reason")
            .query((row, _) ->
                new Tally(
                    row.getString("rule_name"),
                    MetaVerdict.valueOf(row.getString("outcome")),
                    row.getString("reason"),
                    row.getInt("tally"),
                    row.getTimestamp("last_at").toInstant()))
            .list()
            .stream()
            .collect(groupingBy(Tally::rule));
    List<Tally> decided = tallies.getOrDefault("", List.of());
    return check.rules().stream()
        .filter(rule -> rule.severity() != Severity.INFO)
        .map(rule -> rate(rule, tallies.getOrDefault(rule.id(), List.of()), decided))
        .sorted(
            Comparator.comparingInt((RuleRate rate) -> rate.hits() + rate.alarms() + rate.misses())
                .reversed()
                .thenComparing(rate -> rate.rule().id()))
        .toList();
  }

  private static RuleRate rate(RuleInForce rule, List<Tally> fired, List<Tally> decided) {
    Predicate<Tally> foreseen = tally -> rule.foresees(tally.verdict(), tally.reason());
    Predicate<Tally> hit = foreseen.or(tally -> tally.verdict() == MetaVerdict.REJECTED);
    return new RuleRate(
        rule,
        count(fired, hit),
        count(fired, hit.negate()),
        count(decided, foreseen) - count(fired, foreseen),
        fired.stream().map(Tally::last).max(Comparator.naturalOrder()).orElse(null));
  }

  private static int count(List<Tally> tallies, Predicate<Tally> which) {
    return tallies.stream().filter(which).mapToInt(Tally::count).sum();
  }
}
