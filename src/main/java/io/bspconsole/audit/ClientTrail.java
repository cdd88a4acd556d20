package io.bspconsole.audit;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.internal.ChainCheck;
import io.bspconsole.audit.internal.EntryRows;
import io.bspconsole.audit.internal.Exports;
import io.bspconsole.audit.internal.Statuses;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail of one client: all that was done to it, by its own people and by the provider's. */
@Service
@Needs(Permission.AUDIT_READ)
public class ClientTrail {

  /** More are never given at once. */
  public static final int LARGEST_PAGE = 200;

  private final EntryRows rows;
  private final ChainCheck check;
  private final Exports exports;
  private final Statuses statuses;

  ClientTrail(EntryRows rows, ChainCheck check, Exports exports, Statuses statuses) {
    this.rows = rows;
    this.check = check;
    this.exports = exports;
    this.statuses = statuses;
  }

  /**
   * A page of entries, the last first.
   *
   * @param cursor absent for the newest page
   * @param limit cut to {@link #LARGEST_PAGE}
   */
  @Transactional(readOnly = true)
  public TrailPage find(
      ClientId client, TrailFilter filter, @Nullable TrailCursor cursor, int limit) {
    return rows.find(ChainId.of(client), filter, cursor, Math.clamp(limit, 1, LARGEST_PAGE));
  }

  /**
   * One entry.
   *
   * @throws NotFound when there is none with that number
   */
  @Transactional(readOnly = true)
  public Entry get(ClientId client, long seq) {
    return rows.find(ChainId.of(client), seq).orElseThrow(NotFound::new);
  }

  /** How the client is called. */
  @Transactional(readOnly = true)
  public String name(ClientId client) {
    return rows.nameOf(client).orElseThrow(NotFound::new);
  }

  @Transactional(readOnly = true)
  public TrailStatus status(ClientId client) {
    return statuses.of(ChainId.of(client));
  }

  /** Checks the whole chain as it stands in the database. */
  @Transactional(readOnly = true)
  public Verdict verify(ClientId client) {
    return check.check(ChainId.of(client));
  }

  /** Writes the chain as text, which the trail tells first; the stream is left open. */
  @Needs(value = Permission.AUDIT_EXPORT, fresh = true)
  public void export(ClientId client, OutputStream to) throws IOException {
    exports.export(ChainId.of(client), to);
  }
}
