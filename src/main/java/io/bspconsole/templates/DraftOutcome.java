package io.bspconsole.templates;

/** What came of opening a draft. */
public sealed interface DraftOutcome {

  /** There is a draft: a new one with the content of the last version, or the one already open. */
  record Opened(int revision) implements DraftOutcome {}

  /**
   * The last version is in review or under way, or Meta's status does not admit an edit: only what
   * is approved, rejected or paused may be edited there.
   */
  record NotNow() implements DraftOutcome {}
}
