package io.bspconsole.templates.outbox;

/** What Meta is to do. */
public enum SendKind {
  /** Meta has no such template; decided when the version is cleared. */
  CREATE,
  /** Meta has it, and gets new components; decided when the version is cleared. */
  EDIT,
  /** The template in its one language is to go. */
  DELETE,
  /** All languages of its name are to go, those that only Meta knows among them. */
  DELETE_NAME,
  /** A pause is to end. */
  UNPAUSE;

  /** Does it carry a version there? Everything else is a wish about what Meta has. */
  public boolean isVersion() {
    return this == CREATE || this == EDIT;
  }
}
