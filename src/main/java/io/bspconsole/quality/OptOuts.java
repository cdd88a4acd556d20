package io.bspconsole.quality;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.internal.OptOutRows;
import io.bspconsole.quality.internal.StoredOptOut;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants no more messages of a client's. The console sends none itself: whoever does, reads them
 * here and leaves these people out.
 */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class OptOuts {

  /** The most that {@link #after} answers at once. */
  public static final int LONGEST_PAGE = 1_000;

  private static final UUID FIRST = new UUID(0, 0);

  private final OptOutRows rows;

  OptOuts(OptOutRows rows) {
    this.rows = rows;
  }

  /** Those who stopped something, counted by number and category; the most first, at most 200. */
  public List<OptOutCount> counts(ClientId client) {
    return rows.counts(OptOut.STOP, Limit.of(200));
  }

  /** The latest choices, stops and others. */
  public List<OptOut> latest(ClientId client, int limit) {
    return rows.findByOrderByChosenAtDescIdDesc(Limit.of(limit)).stream()
        .map(StoredOptOut::toOptOut)
        .toList();
  }

  /**
   * All choices in the order of their ids, those that stop and those that resume.
   *
   * @param after the id of the last one of the page before; absent for the first page
   * @param limit 1 to {@link #LONGEST_PAGE}
   */
  public List<OptOut> after(ClientId client, @Nullable UUID after, int limit) {
    return rows
        .findByIdGreaterThanOrderById(after == null ? FIRST : after, Limit.of(limit))
        .stream()
        .map(StoredOptOut::toOptOut)
        .toList();
  }
}
