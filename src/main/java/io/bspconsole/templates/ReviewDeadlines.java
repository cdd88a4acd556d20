package io.bspconsole.templates;

import io.bspconsole.kernel.VersionId;
import java.time.Instant;
import java.util.Optional;

/**
 * By when reviews are to be decided. Asked within the scope of the client; answered by those who
 * review, whom templates do not know.
 */
public interface ReviewDeadlines {

  /** What the reviewers' queue shows for the version; empty where nobody is to decide it. */
  Optional<Instant> of(VersionId version);
}
