package io.bspconsole.accounts.ui;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Knows whether somebody may still do things in a session. */
public interface SessionWatch {

  /**
   * Invalidates a session that is over; does nothing to one that runs or to which nobody signed in.
   */
  void endIfOver(@Nullable HttpSession session);
}
