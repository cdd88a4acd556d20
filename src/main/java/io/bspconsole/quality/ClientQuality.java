package io.bspconsole.quality;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.quality.internal.Notices;
import io.bspconsole.quality.internal.Restrictions;
import io.bspconsole.quality.internal.Signals;
import io.bspconsole.quality.internal.StoredNotice;
import io.bspconsole.quality.internal.StoredRestriction;
import io.bspconsole.quality.internal.StoredSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Meta says about one client's quality. */
@Service
@Needs(Permission.QUALITY_READ)
@Transactional(readOnly = true)
public class ClientQuality {

  /** For so long a warning is shown; Meta names no time after which one is forgotten. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private static final Limit MANY = Limit.of(200);

  private final Restrictions restrictions;
  private final Notices notices;
  private final Signals signals;
  private final Clock clock;

  ClientQuality(Restrictions restrictions, Notices notices, Signals signals, Clock clock) {
    this.restrictions = restrictions;
    this.notices = notices;
    this.signals = signals;
    this.clock = clock;
  }

  /** The restrictions that hold now, the endless and the longest first. */
  public List<Restriction> restrictionsOf(ClientId client) {
    return restrictions.runningAt(Clocks.now(clock), MANY).stream()
        .map(StoredRestriction::toRestriction)
        .toList();
  }

  /** Warnings of the last 90 days, the newest first. */
  public List<AccountWarning> warningsOf(ClientId client) {
    Instant after = Clocks.now(clock).minus(REMEMBERED);
    return notices
        .findByKindAndAtGreaterThanOrderByAtDescIdDesc(StoredNotice.Kind.WARNING, after, MANY)
        .stream()
        .map(StoredNotice::toWarning)
        .toList();
  }

  /** The last changes of ratings, the newest first. */
  public List<RatingSignal> changesOf(ClientId client, int limit) {
    return signals.findByOrderByAtDescIdDesc(Limit.of(limit)).stream()
        .map(StoredSignal::toSignal)
        .toList();
  }
}
