package io.bspconsole.sandbox.ui;

/** Where the sandbox's page is. */
public final class SandboxNavigation {

  /** In the demo only; without a leading slash. */
  public static final String MOODS = "demo/sandbox";

  private SandboxNavigation() {}
}
