package io.bspconsole.quality;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.internal.OptOutRows;
import io.bspconsole.quality.internal.StoredOptOut;
import java.util.List;
import java.util.Optional;
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

  private static final String CURSOR = "after-";

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
   * @param after the cursor that {@link #cursor} gave for the last one of the page before; absent,
   *     or none of ours, for the first page
   * @param limit 1 to {@link #LONGEST_PAGE}
   */
  public List<OptOut> after(ClientId client, @Nullable String after, int limit) {
    return rows.findByIdGreaterThanOrderById(parse(after).orElse(FIRST), Limit.of(limit)).stream()
        .map(StoredOptOut::toOptOut)
        .toList();
  }

  /** Where the page after this one begins. */
  public static String cursor(OptOut last) {
    return CURSOR + last.id();
  }

  /** Could this be a cursor? */
  public static boolean isCursor(String text) {
    return parse(text).isPresent();
  }

  private static Optional<UUID> parse(@Nullable String cursor) {
    try {
      return cursor != null && cursor.startsWith(CURSOR)
          ? Optional.of(UUID.fromString(cursor.substring(CURSOR.length())))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
