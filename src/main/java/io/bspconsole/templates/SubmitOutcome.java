package io.bspconsole.templates;

import io.bspconsole.clients.Standing;
import io.bspconsole.templates.check.CheckReport;

/** What came of submitting a draft for review. */
public sealed interface SubmitOutcome {

  /**
   * @param number of the version that waits for review now
   */
  record Submitted(int number) implements SubmitOutcome {}

  /** The check found something that Meta or the policy would refuse. */
  record Blocked(CheckReport report) implements SubmitOutcome {}

  /** Somebody else saved the draft meanwhile. */
  record Conflict(TemplateDetails current) implements SubmitOutcome {}

  /** There is no open draft, or Meta's status does not admit a new version any more. */
  record NothingToSubmit() implements SubmitOutcome {}

  /** Nothing may be sent to Meta for this client as it stands. */
  record ClientMayNotSubmit(Standing standing) implements SubmitOutcome {}
}
