package io.bspconsole.support;

/** Makes what tests need. */
public final class Fixtures {
  private Fixtures() {}
}
