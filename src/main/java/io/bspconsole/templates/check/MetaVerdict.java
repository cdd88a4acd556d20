package io.bspconsole.templates.check;

/** What Meta decided on a version. */
public enum MetaVerdict {
  APPROVED,
  /** Approved in another category than was asked for. */
  MOVED,
  REJECTED
}
