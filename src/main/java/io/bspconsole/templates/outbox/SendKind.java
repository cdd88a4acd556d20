package io.bspconsole.templates.outbox;

/** What Meta is to do, decided when the version is cleared. */
public enum SendKind {
  /** Meta has no such template. */
  CREATE,
  /** Meta has it, and gets new components. */
  EDIT
}
