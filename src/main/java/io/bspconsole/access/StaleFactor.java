package io.bspconsole.access;

import org.springframework.security.access.AccessDeniedException;

/**
 * The caller may do this, but has to show a second factor first: the last time is too long ago.
 * Nothing was done yet, so the same call may be repeated after {@link StepUp}.
 */
public class StaleFactor extends AccessDeniedException {

  public StaleFactor() {
    super("Needs a fresh second factor");
  }
}
