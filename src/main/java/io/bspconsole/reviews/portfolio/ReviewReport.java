package io.bspconsole.reviews.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
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
import java.util.UUID;
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

  /** Where it is not known who decided. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final PortfolioSql reviews;
  private final SettingRows settings;
  private final Clock clock;

  ReviewReport(PortfolioSql reviews, SettingRows settings, Clock clock) {
    this.reviews = reviews;
    this.settings = settings;
    this.clock = clock;
  }

  private record Round(
      UUID whose, String name, Instant submitted, Instant decided, @Nullable Instant due) {}

  /**
   * What was decided in the last days, the most rounds first. Who was renamed meanwhile is one, by
   * the name of his newest round; two of one name are two.
   *
   * @param days from 1 to 366; what lies outside is taken for the nearer end
   */
  public List<Line> lines(ReportBy by, int days) {
    Instant since = Clocks.now(clock).minus(Duration.ofDays(Math.clamp(days, 1, 366)));
    BusinessHours hours = settings.load().hours();
    Map<UUID, List<Round>> groups =
        reviews
            .sql(
                "SELECT (SELECT c.name FROM client c WHERE c.id = r.client_id AND {seen:c.id})"
                    + " AS client_name, r.client_id, r.decided_by, r.decided_by_name, r.submitted_at,"
                    + " r.decided_at, r.due_at"
                    + " FROM review r FORCE INDEX (portfolio_review_decided)"
                    + " WHERE r.decided_at > :since AND {seen:r.client_id}"
                    + " ORDER BY r.decided_at DESC, r.id DESC LIMIT :limit")
            .param("since", Timestamp.from(since))
            .param("limit", MOST_ROUNDS)
            .query((row, _) -> {
              Timestamp due = row.getTimestamp("due_at");
              boolean clients = by == ReportBy.CLIENT;
              return new Round(
                  whose(row.getBytes(clients ? "client_id" : "decided_by")),
                  Objects.requireNonNullElse(
                      row.getString(clients ? "client_name" : "decided_by_name"), "?"),
                  row.getTimestamp("submitted_at").toInstant(),
                  row.getTimestamp("decided_at").toInstant(),
                  due == null ? null : due.toInstant());
            })
            .list()
            .stream()
            .collect(Collectors.groupingBy(Round::whose));
    return groups.values().stream()
        .map(rounds -> line(rounds, hours))
        .sorted(
            Comparator.comparingInt(Line::decided)
                .reversed()
                .thenComparing(Line::name)
                .thenComparing(Line::id))
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

  private static UUID whose(byte @Nullable [] id) {
    return id == null ? NOBODY : Uuids.of(id);
  }

  /**
   * @param rounds of one reviewer or client, the newest first
   */
  private static Line line(List<Round> rounds, BusinessHours hours) {
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
        rounds.getFirst().whose(),
        rounds.getFirst().name(),
        rounds.size(),
        Math.toIntExact(timed),
        Math.toIntExact(inTime),
        median(took),
        took.getLast());
  }

  /** The middle one; of an even number, what lies halfway between the two in the middle. */
  private static Duration median(List<Duration> sorted) {
    Duration upper = sorted.get(sorted.size() / 2);
    Duration lower = sorted.get((sorted.size() - 1) / 2);
    return lower.plus(upper).dividedBy(2);
  }

  /**
   * One reviewer or client.
   *
   * @param id of the person or the client
   * @param decided rounds
   * @param timed of them, those that were due at some time
   * @param inTime of these, those decided by then
   * @param median of the working time that a round took
   * @param longest of the working time that a round took
   */
  public record Line(
      UUID id, String name, int decided, int timed, int inTime, Duration median, Duration longest) {

    /** In percent, rounded down; absent where none was due. */
    public @Nullable Integer percentInTime() {
      return timed == 0 ? null : Integer.valueOf(100 * inTime / timed);
    }
  }
}
