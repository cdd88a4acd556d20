package io.bspconsole.clients.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Subject.Kind;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ListKind;
import io.bspconsole.clients.portfolio.ListOutcome.Problem;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.Uuids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that clients are held against: sanctions, brands that are protected, those who were
 * barred. Not for staff who are narrowed.
 */
@Service
@Needs(Permission.SCREENING_MANAGE)
@Transactional(readOnly = true)
public class ScreeningLists {

  /** How many lists are shown at most; clients are held against all that are in use. */
  public static final int MOST = 100;

  /** In characters. */
  public static final int LONGEST_NAME = 120;

  private final ListRows rows;
  private final DueScreenings due;
  private final Trail trail;
  private final CurrentActor current;
  private final Clock clock;

  ScreeningLists(ListRows rows, DueScreenings due, Trail trail, CurrentActor current, Clock clock) {
    this.rows = rows;
    this.due = due;
    this.trail = trail;
    this.current = current;
    this.clock = clock;
  }

  /** Those in use, the newest first; at most {@link #MOST}. */
  public List<ScreeningList> all() {
    return rows.all();
  }

  /** How far all clients are held against those in use. */
  public ScreeningProgress progress() {
    return due.progress();
  }

  /** Takes a list into use. All clients are held against it soon, by the console itself. */
  @Transactional
  public ListOutcome add(ListKind kind, String name, String csv) {
    String kept = name.strip();
    if (!PlainText.isSeen(kept)
        || !PlainText.isLine(kept)
        || kept.codePointCount(0, kept.length()) > LONGEST_NAME) {
      return new ListOutcome.Refused(Problem.NAME_UNFIT);
    }
    ListFile file = ListFile.read(csv);
    if (file.problem() != null) {
      return new ListOutcome.Refused(file.problem());
    }
    ScreeningList list =
        new ScreeningList(
            Uuids.next(), kind, kept, file.rows().size(), current.get().name(), Clocks.now(clock));
    rows.add(list, file.rows(), current.get());
    trail.recordOfProvider(
        Act.of(Action.LIST_UPLOADED, new Subject(Kind.SETTING, list.id().toString(), kept))
            .changed("count", null, list.entries()));
    return new ListOutcome.Kept(list, file.leftOut());
  }

  /** Holds nobody against it any more; what it led to stays. Our own list is not retired. */
  @Transactional
  public void retire(ScreeningList list) {
    UUID id = list.id();
    if (!id.equals(ListRows.OWN_BANS) && rows.retire(id)) {
      trail.recordOfProvider(
          Act.of(Action.LIST_RETIRED, new Subject(Kind.SETTING, id.toString(), list.name())));
    }
  }
}
