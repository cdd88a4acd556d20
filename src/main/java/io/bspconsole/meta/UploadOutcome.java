package io.bspconsole.meta;

/** What came of uploading a file. */
public sealed interface UploadOutcome {

  /**
   * Meta has it.
   *
   * @param handle with which a template names the file
   */
  record Uploaded(String handle) implements UploadOutcome {}

  /**
   * Meta did not take it.
   *
   * @param reason in Meta's words, or why it could not be reached
   */
  record NotTaken(String reason) implements UploadOutcome {}
}
