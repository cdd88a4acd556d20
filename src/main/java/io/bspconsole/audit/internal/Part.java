package io.bspconsole.audit.internal;

/** The two details that an entry can have; each is erased on its own. */
enum Part {
  /** Name, address and browser of whoever did it. */
  WHO,
  /** Values before and after, and words. */
  WHAT
}
