package io.bspconsole.kernel;

/**
 * There is nothing here, or the caller may not see it. The two are told apart nowhere: REST answers
 * 404, a page shows the not-found view, and neither message names what was asked for.
 */
public class NotFound extends RuntimeException {

  public NotFound() {
    super("There is nothing here, or you may not see it.");
  }
}
