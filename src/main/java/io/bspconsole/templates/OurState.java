package io.bspconsole.templates;

/** Our machine of states, as stored and as REST writes it. {@link VersionState} is the machine. */
public enum OurState {
  DRAFT,
  IN_REVIEW,
  CHANGES_REQUESTED,
  DECLINED,
  CLEARED,
  SENT
}
