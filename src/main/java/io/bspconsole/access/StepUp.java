package io.bspconsole.access;

/** Asks for a second factor in the page where it is missing. */
public interface StepUp {

  /**
   * Does it; where it meets {@link StaleFactor}, asks the reader for a second factor and then does
   * it again. Whatever was typed stays where it is. Must be called within a page.
   */
  void run(Runnable act);

  /** Asks first where needed: for what asks only later, and elsewhere, such as a download. */
  void before(Runnable act);
}
