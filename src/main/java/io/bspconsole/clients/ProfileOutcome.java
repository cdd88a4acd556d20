package io.bspconsole.clients;

import java.util.List;

/** What came of saving or publishing a profile. */
public sealed interface ProfileOutcome {

  /** It was stored, as given here. */
  record Stored(BusinessProfile profile) implements ProfileOutcome {}

  /** It was like that already; nothing was written. */
  record Unchanged(BusinessProfile profile) implements ProfileOutcome {}

  /** Nothing was changed; not empty. */
  record Refused(List<ProfileProblem> problems) implements ProfileOutcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The picture is not there any more: nobody saved it for a day. Nothing was changed. */
  record PictureGone() implements ProfileOutcome {}

  /** The provider's business with the client is over, as it stands. Nothing was changed. */
  record Over(Standing standing) implements ProfileOutcome {}

  /** Somebody else saved first; nothing was changed. */
  record Conflict(BusinessProfile current) implements ProfileOutcome {}
}
