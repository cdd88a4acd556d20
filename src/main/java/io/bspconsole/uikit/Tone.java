package io.bspconsole.uikit;

import java.util.Locale;

/** How urgent something looks. A tone never stands alone: an icon and a word go with it. */
public enum Tone {
  /** Not begun, or ended. */
  NEUTRAL,
  /** Somebody is working on it. */
  WORK,
  /** Holds, is allowed. */
  GOOD,
  /** Will hurt unless somebody acts. */
  WARN,
  /** Stopped, or late. */
  BAD,
  /** An appeal or a dispute. */
  CASE;

  String className() {
    return "bsp-" + name().toLowerCase(Locale.ROOT);
  }
}
