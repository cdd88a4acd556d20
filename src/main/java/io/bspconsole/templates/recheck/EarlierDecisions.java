package io.bspconsole.templates.recheck;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.check.MetaVerdict;
import io.bspconsole.templates.check.Severity;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts, for the hit rates of the rules, what Meta decided before they were kept. Of a template
 * only Meta's last word is known, so it counts for the version that was sent before it; what had
 * been decided on older versions, or was paused or disabled since, cannot be told any more.
 */
@Component
class EarlierDecisions {

  private static final String DECISION = "";

  private final JdbcClient jdbc;

  EarlierDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What Meta said last of a template.
   *
   * @param category in which Meta has it, when it said so
   */
  record Decision(String status, String reason, @Nullable String category, Instant at) {}

  /** Keeps it with the rules that fire, once: what is there already stays. */
  void keep(byte[] client, byte[] version, String asked, Decision decision, CheckReport report) {
    MetaVerdict verdict = MetaVerdict.of(decision.status(), asked, decision.category());
    if (add(client, version, DECISION, verdict, decision) == 1) {
      report.findings().stream()
          .filter(finding -> finding.severity() != Severity.INFO)
          .map(Finding::rule)
          .distinct()
          .forEach(rule -> add(client, version, rule, verdict, decision));
    }
  }

  private int add(
      byte[] client, byte[] version, String rule, MetaVerdict verdict, Decision decision) {
    return jdbc.sql(
            "INSERT IGNORE INTO rule_outcome (client_id, id, version_id, rule_name, outcome,"
                + " reason, at, version) VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
        .params(
            client,
            Uuids.bytes(Uuids.next()),
            version,
            rule,
            verdict.name(),
            decision.reason(),
            Timestamp.from(decision.at()))
        .update();
  }
}
