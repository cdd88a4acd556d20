package io.bspconsole.audit.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailCursor;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.audit.TrailPage;
import io.bspconsole.audit.TrailStatus;
import io.bspconsole.audit.WholeCheck;
import io.bspconsole.audit.internal.EntryRows;
import io.bspconsole.audit.internal.Erasure;
import io.bspconsole.audit.internal.Exports;
import io.bspconsole.audit.internal.Statuses;
import io.bspconsole.audit.internal.check.AllChecks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trails of all clients that the reader sees and, if these are all, the provider's own. */
@Service
@Needs(Permission.AUDIT_READ)
public class AllTrails {

  private final EntryRows rows;
  private final AllChecks checks;
  private final Exports exports;
  private final Erasure erasure;
  private final Statuses statuses;

  AllTrails(EntryRows rows, AllChecks checks, Exports exports, Erasure erasure, Statuses statuses) {
    this.rows = rows;
    this.checks = checks;
    this.exports = exports;
    this.erasure = erasure;
    this.statuses = statuses;
  }

  /**
   * A page of entries of all chains, the latest first.
   *
   * @param cursor absent for the newest page
   * @param limit cut to {@link ClientTrail#LARGEST_PAGE}
   */
  @Transactional(readOnly = true)
  public TrailPage find(TrailFilter filter, @Nullable TrailCursor cursor, int limit) {
    return rows.findInAll(filter, cursor, Math.clamp(limit, 1, ClientTrail.LARGEST_PAGE));
  }

  /**
   * One entry.
   *
   * @throws NotFound when there is none with that number, or in a chain that the reader does not
   *     see
   */
  @Transactional(readOnly = true)
  public Entry get(ChainId chain, long seq) {
    return rows.findInAll(chain, seq).orElseThrow(NotFound::new);
  }

  /** How well trails are kept; tells of no client. */
  @Transactional(readOnly = true)
  public TrailStatus status() {
    return statuses.ofAll();
  }

  /**
   * Has every chain checked as it stands in the database, and returns; nothing happens while a
   * check goes on. Not for staff who are narrowed: a broken chain is named.
   */
  @Needs(Permission.AUDIT_VERIFY)
  public void verify() {
    checks.start();
  }

  /** How the check stands. One runs each night, too. */
  @Needs(Permission.AUDIT_VERIFY)
  @Transactional(readOnly = true)
  public WholeCheck check() {
    return checks.state();
  }

  /** Writes the provider's own chain as text, which the trail tells first. */
  @Needs(value = Permission.AUDIT_EXPORT, fresh = true)
  public void exportOfProvider(OutputStream to) throws IOException {
    exports.export(ChainId.PROVIDER, to);
  }

  /** How many details {@link #erase} would erase now. */
  @Needs(Permission.AUDIT_ERASE)
  @Transactional(readOnly = true)
  public int erasable(Traces person) {
    return erasure.count(person.all());
  }

  /**
   * Erases a person's name, address and browser from the details of all that he did, and what was
   * told of him as a subject. The entries stay, and the chains still verify. It goes in steps, each
   * with an entry of its own; cut off or called again, it erases what is left and what came since.
   *
   * @param reason is told by the entries of the erasing itself
   * @return how many details were erased
   */
  @Needs(value = Permission.AUDIT_ERASE, fresh = true)
  public int erase(Traces person, String reason) {
    return erasure.erase(new PersonId(person.id()), person.all(), reason);
  }
}
