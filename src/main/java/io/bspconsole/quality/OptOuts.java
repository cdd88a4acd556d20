package io.bspconsole.quality;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.CursorText;
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

  /** In characters. */
  public static final int LONGEST_REASON = 500;

  private static final UUID FIRST = new UUID(0, 0);

  private static final String CURSOR = "after";

  private final OptOutRows rows;
  private final Trail trail;

  OptOuts(OptOutRows rows, Trail trail) {
    this.rows = rows;
    this.trail = trail;
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
    return CursorText.write(CURSOR, last.id());
  }

  /** Could this be a cursor? */
  public static boolean isCursor(String text) {
    return parse(text).isPresent();
  }

  private static Optional<UUID> parse(@Nullable String cursor) {
    return Optional.ofNullable(cursor)
        .flatMap(text -> CursorText.read(text, 2))
        .filter(text -> text.parts().getFirst().equals(CURSOR))
        .flatMap(text -> text.id(1));
  }

  /** What came of forgetting somebody. */
  public sealed interface Forgotten {

    /** Nothing of him is left here. */
    record Done(int choices) implements Forgotten {}

    /** Nothing is known of such a number here. */
    record Nobody() implements Forgotten {}

    /** The trail must tell why, in 1 to {@link #LONGEST_REASON} characters. */
    record NoReason() implements Forgotten {}
  }

  /**
   * Forgets all that somebody chose, when he asks for that. Whoever sends messages does not learn
   * from here any more that he wants none. The trail tells why, and nothing of whom.
   *
   * @param number his, with the country code; all but its digits is passed over
   * @param reason without the number
   */
  @Transactional
  @Needs(value = Permission.TEAM_MANAGE, fresh = true)
  public Forgotten forget(ClientId client, String number, String reason) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return new Forgotten.NoReason();
    }
    List<StoredOptOut> his =
        rows.findByPersonHash(StoredOptOut.hash(number.replaceAll("[^0-9]", "")));
    if (his.isEmpty()) {
      return new Forgotten.Nobody();
    }
    rows.deleteAll(his);
    trail.record(
        Act.of(Action.OPT_OUTS_FORGOTTEN, new Subject(Subject.Kind.SETTING, "opt-outs", ""))
            .changed("count", his.size(), 0)
            .because(null, why));
    return new Forgotten.Done(his.size());
  }
}
