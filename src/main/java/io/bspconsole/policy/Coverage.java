package io.bspconsole.policy;

/** How far the console itself keeps a clause. */
public enum Coverage {
  /** It is kept, checked or enforced here. */
  HERE,
  /** A part of it is; people see to the rest. */
  PARTLY,
  /** Nothing here does it yet: people keep it by hand. */
  OUTSIDE
}
