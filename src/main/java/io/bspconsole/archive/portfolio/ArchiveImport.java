package io.bspconsole.archive.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.archive.ArchiveProblem;
import io.bspconsole.archive.internal.ArchiveReader;
import io.bspconsole.archive.internal.ArchiveReader.Brought;
import io.bspconsole.archive.internal.ArchiveReader.Unfit;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.audit.Verdict;
import io.bspconsole.kernel.ClientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a client from an archive that another install, or this one earlier, has written. */
@Service
@Needs(Permission.ARCHIVE_MANAGE)
public class ArchiveImport {

  private final ArchiveReader reader;
  private final Trail trail;
  private final TransactionTemplate transaction;

  ArchiveImport(ArchiveReader reader, Trail trail, TransactionTemplate transaction) {
    this.reader = reader;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** All of it is here. */
    record Done(ClientId client, String name, long rows) implements Outcome {}

    /** Nothing of it is. */
    record Refused(ArchiveProblem why) implements Outcome {}
  }

  /** Adds all rows of the archive, or none. The trail of the provider tells it. */
  @Needs(value = Permission.ARCHIVE_MANAGE, fresh = true)
  public Outcome bring(byte[] zip) {
    try {
      Brought brought =
          transaction.execute(_ -> {
            Brought all = reader.bring(zip);
            if (all.trail() && trail.verify(all.client()) instanceof Verdict.Broken) {
              throw new Unfit(ArchiveProblem.BROKEN_TRAIL);
            }
            trail.recordOfProvider(
                Act.of(Action.CLIENT_IMPORTED, Subject.client(all.client(), all.name()))
                    .changed("rows", null, all.rows()));
            return all;
          });
      return new Outcome.Done(brought.client(), brought.name(), brought.rows());
    } catch (Unfit e) {
      return new Outcome.Refused(e.why());
    }
  }
}
