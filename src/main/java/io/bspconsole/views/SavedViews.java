package io.bspconsole.views;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.views.internal.SavedViewRows;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views that the person who acts has kept. */
@Component
@Transactional
public class SavedViews {

  /** In characters. */
  public static final int LONGEST_NAME = 60;

  /** Of one list. */
  public static final int MOST = 12;

  private static final int LONGEST_QUERY = 1000;

  private final SavedViewRows rows;
  private final CurrentActor current;

  SavedViews(SavedViewRows rows, CurrentActor current) {
    this.rows = rows;
    this.current = current;
  }

  /** The oldest first. */
  @Transactional(readOnly = true)
  public List<SavedView> own(SavedList list) {
    return rows.of(me(), list);
  }

  /** Keeps a view under a name; blanks around it do not count. */
  public SaveOutcome save(SavedList list, String typed, String query) {
    String name = typed.strip();
    if (!PlainText.isSeen(name) || !PlainText.isLine(name)) {
      return SaveOutcome.NAME_MISSING;
    }
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      return SaveOutcome.NAME_TOO_LONG;
    }
    if (query.isEmpty() || query.length() > LONGEST_QUERY) {
      return SaveOutcome.QUERY_UNUSABLE;
    }
    if (rows.of(me(), list).size() >= MOST) {
      return SaveOutcome.TOO_MANY;
    }
    try {
      rows.add(me(), list, name, query);
      return SaveOutcome.SAVED;
    } catch (DuplicateKeyException _) {
      return SaveOutcome.NAME_TAKEN;
    }
  }

  /**
   * Forgets a view.
   *
   * @throws NotFound for one of somebody else, as for one that never was
   */
  public void remove(UUID view) {
    if (!rows.remove(me(), view)) {
      throw new NotFound();
    }
  }

  private PersonId me() {
    return current.get().id();
  }
}
