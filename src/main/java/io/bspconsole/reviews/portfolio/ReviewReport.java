package io.bspconsole.reviews.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.reviews.BusinessHours;
import io.bspconsole.reviews.desk.SettingRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How soon rounds were decided, by our clock: working time from submission to decision. */
@Service
@Needs(Permission.REVIEW_READ)
@Transactional(readOnly = true)
public class ReviewReport {

  /** The rounds decided last that are counted at most. */
  public static final int MOST_ROUNDS = 20_000;

  private final PortfolioSql reviews;
  private final SettingRows settings;
  private final Clock clock;

  ReviewReport(PortfolioSql reviews, SettingRows settings, Clock clock) {
    this.reviews = reviews;
    this.settings = settings;
    this.clock = clock;
  }

  private record Round(String whose, Instant submitted, Instant decided, @Nullable Instant due) {}

  /**
   * What was decided in the last days, the most rounds first.
   *
   * @param days from 1 to 366; what lies outside is taken for the nearer end
   */
  public List<Line> lines(ReportBy by, int days) {
    Instant since = Clocks.now(clock).minus(Duration.ofDays(Math.clamp(days, 1, 366)));
    BusinessHours hours = settings.load().hours();
    Map<String, List<Round>> groups =
        reviews
            .sql(
                "SELECT (SELECT c.name FROM client c WHERE c.id = r.client_id AND {seen:c.id})"
                    + " AS client_name, r.decided_by_name, r.submitted_at, r.decided_at, r.due_at"
                    + " FROM review r FORCE INDEX (portfolio_review_decided)"
                    + " WHERE r.decided_at > :since AND {seen:r.client_id}"
                    + " ORDER BY r.decided_at DESC, r.id DESC LIMIT :limit")
            .param("since", Timestamp.from(since))
            .param("limit", MOST_ROUNDS)
            .query((row, _) -> {
              Timestamp due = row.getTimestamp("due_at");
              return new Round(
                  Objects.requireNonNullElse(
                      row.getString(by == ReportBy.CLIENT ? "client_name" : "decided_by_name"),
                      "?"),
                  row.getTimestamp("submitted_at").toInstant(),
                  row.getTimestamp("decided_at").toInstant(),
                  due == null ? null : due.toInstant());
            })
            .list()
            .stream()
            .collect(Collectors.groupingBy(Round::whose, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> line(group.getKey(), group.getValue(), hours))
        .sorted(Comparator.comparingInt(Line::decided).reversed().thenComparing(Line::name))
        .toList();
  }

  /** The same to be taken away, which asks for a fresh factor like every export. */
  @Needs(value = Permission.REVIEW_READ, fresh = true)
  public List<Line> export(ReportBy by, int days) {
    return lines(by, days);
  }

  /** How many open rounds are late now, those that were laid aside among them. */
  public int lateNow() {
    return reviews
        .sql(
            "SELECT COUNT(*) FROM review r WHERE r.state = 'OPEN' AND r.due_at < :now"
                + " AND {seen:r.client_id}")
        .param("now", Timestamp.from(Clocks.now(clock)))
        .query(Integer.class)
        .single();
  }

  private static Line line(String name, List<Round> rounds, BusinessHours hours) {
    List<Duration> took =
        rounds.stream()
            .map(round -> hours.between(round.submitted(), round.decided()))
            .sorted()
            .toList();
    long timed = rounds.stream().filter(round -> round.due() != null).count();
    long inTime =
        rounds.stream()
            .filter(round -> round.due() != null && !round.decided().isAfter(round.due()))
            .count();
    return new Line(
        name,
        rounds.size(),
        Math.toIntExact(timed),
        Math.toIntExact(inTime),
        took.get(took.size() / 2),
        took.getLast());
  }

  /**
   * One reviewer or client.
   *
   * @param decided rounds
   * @param timed of them, those that were due at some time
   * @param inTime of these, those decided by then
   * @param median of the working time that a round took
   * @param longest of the working time that a round took
   */
  public record Line(
      String name, int decided, int timed, int inTime, Duration median, Duration longest) {

    /** In percent, rounded down; absent where none was due. */
    public @Nullable Integer percentInTime() {
      return timed == 0 ? null : Integer.valueOf(100 * inTime / timed);
    }
  }
}
