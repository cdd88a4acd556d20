package io.bspconsole.archive;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.archive.internal.ArchiveWriter;
import io.bspconsole.archive.internal.ClientFate;
import io.bspconsole.archive.internal.ClientPurge;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.database.OneMoment;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything of one client: out in a file, and away once it has left. */
@Service
@Needs(Permission.ARCHIVE_EXPORT)
public class ClientArchive {

  /** In characters. */
  public static final int LONGEST_REASON = 500;

  private final ClientFate fate;
  private final ArchiveWriter writer;
  private final ClientPurge purge;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final OneMoment moment;
  private final Clock clock;

  ClientArchive(
      ClientFate fate,
      ArchiveWriter writer,
      ClientPurge purge,
      Trail trail,
      TransactionTemplate transaction,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.fate = fate;
    this.writer = writer;
    this.purge = purge;
    this.trail = trail;
    this.transaction = transaction;
    this.moment = new OneMoment(transactions);
    this.clock = clock;
  }

  public ArchiveState state(ClientId client) {
    return fate.of(client);
  }

  /**
   * Writes a ZIP of everything: profile with its versions, standing, steps, accounts and numbers,
   * templates with all versions, decisions and histories, screening, quality, and the trail with
   * its chain. All of one moment. The trail tells it; the stream is left open.
   */
  @Needs(value = Permission.ARCHIVE_EXPORT, fresh = true)
  public void export(ClientId client, OutputStream to) throws IOException {
    String name = fate.name(client);
    moment.write(out -> writer.write(client, name, out), rows -> tell(client, name, rows), to);
  }

  private void tell(ClientId client, String name, long rows) {
    transaction.executeWithoutResult(_ ->
        trail.record(
            Act.of(Action.CLIENT_EXPORTED, Subject.client(client, name))
                .changed("rows", null, rows)));
  }

  /**
   * Deletes everything of a client that has left or is barred, for good. The trail stays, and says
   * so; entries of the ban list stay too. Begun and cut off, it can be called again.
   *
   * @param early goes on although the time for which data are kept is not over
   */
  @Needs(value = Permission.ARCHIVE_MANAGE, fresh = true)
  public PurgeOutcome purge(ClientId client, String reason, boolean early) {
    String why = reason.strip();
    if (!PlainText.isSeen(why) || why.length() > LONGEST_REASON || !PlainText.isProse(why)) {
      return new PurgeOutcome.NoReason();
    }
    ArchiveState state = fate.of(client);
    Instant until = state.keptUntil();
    if (!state.over() || until == null) {
      return new PurgeOutcome.NotOver();
    }
    if (!early && !state.isDue(Clocks.now(clock))) {
      return new PurgeOutcome.Early(until);
    }
    String name = fate.name(client);
    transaction.executeWithoutResult(_ -> {
      Act act =
          Act.of(Action.CLIENT_PURGED, Subject.client(client, name))
              .changed("keptUntil", null, until)
              .because(null, why);
      trail.record(act);
      trail.recordOfProvider(act);
    });
    return new PurgeOutcome.Purged(purge.purge(client));
  }
}
