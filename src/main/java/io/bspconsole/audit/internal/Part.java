package io.bspconsole.audit.internal;

import java.util.Locale;

/** The two details that an entry can have; each is erased on its own. */
enum Part {
  /** Name, address and browser of whoever did it. */
  WHO,
  /** Values before and after, and words. */
  WHAT;

  /** The member of an entry that holds the commitment. */
  String member() {
    return name().toLowerCase(Locale.ROOT);
  }
}
