package io.bspconsole.meta;

import java.time.Duration;

/** What came of uploading a file. */
public sealed interface UploadOutcome {

  /**
   * Meta has it.
   *
   * @param handle with which a template names the file
   */
  record Uploaded(String handle) implements UploadOutcome {}

  /**
   * Meta refused it, and would again.
   *
   * @param reason in Meta's words
   */
  record NotTaken(String reason) implements UploadOutcome {}

  /**
   * It did not get there, or Meta does not take it now: no connection, a call that was cut off, a
   * fault of Meta's own, a limit, or something that an operator has to set first.
   *
   * @param after how long to wait at least
   */
  record Later(String reason, Duration after) implements UploadOutcome {}
}
