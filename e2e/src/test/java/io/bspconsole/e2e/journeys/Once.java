package io.bspconsole.e2e.journeys;

/** Names that no earlier run has used, so that a console with data of its own can be tested too. */
final class Once {

  private static final String RUN = Long.toString(System.currentTimeMillis() / 1000, 36);

  private Once() {}

  /** The name with this run's mark in it, in front of the ending that the sandbox obeys. */
  static String name(String name, String ending) {
    return name + "_" + RUN + ending;
  }

  static String name(String name) {
    return name + " " + RUN;
  }

  /** Digits that no earlier run has used. */
  static String digits() {
    return Long.toString(System.currentTimeMillis());
  }
}
