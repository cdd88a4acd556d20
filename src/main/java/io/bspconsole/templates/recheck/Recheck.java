package io.bspconsole.templates.recheck;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.check.MetaVerdict;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.MalformedContent;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.recheck.EarlierDecisions.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the version of every template that counts against the check in force, and keeps what it
 * says. One edition of the check goes once through all of them, in the order of their ids and some
 * at a time; what was done is committed with how far it has come, so it goes on where it was when a
 * node dies. Safe on every node: one is at it, the others pass.
 */
@Component
class Recheck {

  private static final int LONGEST = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TemplateCheck check;
  private final EarlierDecisions decisions;
  private final Trail trail;
  private final Clock clock;

  Recheck(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TemplateCheck check,
      EarlierDecisions decisions,
      Trail trail,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.check = check;
    this.decisions = decisions;
    this.trail = trail;
    this.clock = clock;
  }

  private record Run(byte[] last, long checked, long refused) {}

  /**
   * One version.
   *
   * @param decision of Meta's, when it is not counted yet
   */
  private record Stored(
      byte[] client,
      byte[] template,
      byte[] version,
      String content,
      @Nullable Decision decision) {}

  private record Result(boolean refused, int warnings, String rules) {}

  /** Nothing happens when this edition of the check has begun before. */
  void begin() {
    jdbc.sql(
            "INSERT IGNORE INTO recheck (edition, last_template, checked, refused, began_at)"
                + " VALUES (?, ?, 0, 0, ?)")
        .params(check.edition(), new byte[16], Timestamp.from(Clocks.now(clock)))
        .update();
  }

  /**
   * Has an edition that was ended before another one began go through all templates once more: that
   * of a policy, or of a release, that was gone back to. For when a node starts; while two releases
   * run, each would begin anew behind the other.
   */
  void beginAgain() {
    jdbc.sql(
            "UPDATE recheck SET last_template = ?, checked = 0, refused = 0, began_at = ?,"
                + " ended_at = NULL WHERE edition = ? AND ended_at IS NOT NULL AND began_at <"
                + " (SELECT newest FROM (SELECT MAX(began_at) AS newest FROM recheck) AS others)")
        .params(new byte[16], Timestamp.from(Clocks.now(clock)), check.edition())
        .update();
  }

  /**
   * Goes on by up to that many templates.
   *
   * @return how many there were; 0 when it has come to its end, or another node is at it
   */
  int step(int limit) {
    return Objects.requireNonNull(
        transaction.execute(_ -> run().map(run -> step(run, limit)).orElse(0)));
  }

  private Optional<Run> run() {
    return jdbc.sql(
            "SELECT last_template, checked, refused FROM recheck"
                + " WHERE edition = ? AND ended_at IS NULL FOR UPDATE SKIP LOCKED")
        .param(check.edition())
        .query((row, _) ->
            new Run(row.getBytes("last_template"), row.getLong("checked"), row.getLong("refused")))
        .optional();
  }

  private int step(Run run, int limit) {
    List<Stored> some = after(run.last(), limit);
    List<Result> results = some.stream().map(this::check).toList();
    if (!some.isEmpty()) {
      keep(some, results);
    }
    long checked = run.checked() + some.size();
    long refused = run.refused() + results.stream().filter(Result::refused).count();
    boolean ended = some.size() < limit;
    jdbc.sql(
            "UPDATE recheck SET last_template = ?, checked = ?, refused = ?, ended_at = ?"
                + " WHERE edition = ?")
        .param(some.isEmpty() ? run.last() : some.getLast().template())
        .param(checked)
        .param(refused)
        .param(ended ? Timestamp.from(Clocks.now(clock)) : null)
        .param(check.edition())
        .update();
    if (ended) {
      trail.recordOfProvider(
          Act.of(
                  Action.TEMPLATES_RECHECKED,
                  new Subject(Subject.Kind.SETTING, "check", check.edition().substring(0, 8)))
              .changed("checked", null, checked)
              .changed("refused", null, refused));
    }
    return some.size();
  }

  private List<Stored> after(byte[] last, int limit) {
    return jdbc.sql(
            "SELECT t.client_id, t.id, v.id AS version_id, v.content, t.meta_status,"
                + " t.meta_reason, t.meta_category, t.meta_status_at,"
                + " o.id IS NULL AND v.our_state = 'SENT'"
                // both are said in one breath where Meta decides at once
                + " AND t.meta_status_at >= v.our_state_at - INTERVAL 1 MINUTE AS uncounted"
                + " FROM template t JOIN template_version v"
                + " ON v.client_id = t.client_id AND v.id = t.current_version_id"
                + " LEFT JOIN rule_outcome o ON o.client_id = v.client_id"
                + " AND o.version_id = v.id AND o.rule_name = ''"
                + " WHERE t.id > ? AND (t.meta_status IS NULL OR t.meta_status <> 'DELETED')"
                + " ORDER BY t.id LIMIT ?")
        .params(last, limit)
        .query((row, _) ->
            new Stored(
                row.getBytes("client_id"),
                row.getBytes("id"),
                row.getBytes("version_id"),
                row.getString("content"),
                row.getBoolean("uncounted") ? decision(row) : null))
        .list();
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    String status = row.getString("meta_status");
    String reason = row.getString("meta_reason");
    return status != null && MetaVerdict.isDecision(status)
        ? new Decision(
            status,
            reason == null ? "" : reason,
            row.getString("meta_category"),
            row.getTimestamp("meta_status_at").toInstant())
        : null;
  }

  private Result check(Stored stored) {
    try {
      TemplateContent content = TemplateContent.parse(stored.content());
      CheckReport report = check.check(content);
      if (stored.decision() != null) {
        decisions.keep(
            stored.client(), stored.version(), content.category(), stored.decision(), report);
      }
      String rules =
          report.findings().stream()
              .filter(Finding::blocks)
              .map(Finding::rule)
              .distinct()
              .collect(Collectors.joining(","));
      return new Result(
          !report.accepted(),
          Math.toIntExact(report.warnings()),
          rules.length() <= LONGEST ? rules : rules.substring(0, rules.lastIndexOf(',', LONGEST)));
    } catch (MalformedContent _) { // nobody can have submitted it; it must not stop the others
      return new Result(true, 0, "");
    }
  }

  private void keep(List<Stored> some, List<Result> results) {
    Timestamp now = Timestamp.from(Clocks.now(clock));
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Collections.addAll(
          values,
          some.get(i).client(),
          some.get(i).version(),
          some.get(i).template(),
          check.edition(),
          results.get(i).refused(),
          results.get(i).warnings(),
          results.get(i).rules(),
          now);
    }
    jdbc.sql(
            "REPLACE INTO version_check (client_id, id, template_id, edition, refused, warnings,"
                + " rules, checked_at, version) VALUES "
                + String.join(
                    ", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?, 0)")))
        .params(values)
        .update();
  }
}
