package io.bspconsole.templates;

/** What came of uploading a sample for a header. */
public sealed interface SampleOutcome {

  /**
   * @param handle to be put into the template
   */
  record Uploaded(String handle) implements SampleOutcome {}

  /** The bytes are those of another kind of file than the header takes. */
  record WrongType() implements SampleOutcome {}

  /** It is empty, or larger than is taken. */
  record WrongSize() implements SampleOutcome {}

  /** A picture with more dots than any phone shows, which would fill a reviewer's browser. */
  record TooManyDots(int width, int height) implements SampleOutcome {}

  /** The client has uploaded that many within a day. */
  record TooMany(int most) implements SampleOutcome {}

  /** The virus scan found something in it. */
  record Infected() implements SampleOutcome {}

  /** The virus scan did not answer. */
  record NotLookedAt() implements SampleOutcome {}

  /**
   * Meta did not take it.
   *
   * @param reason in Meta's words, or why it could not be reached
   */
  record NotTaken(String reason) implements SampleOutcome {}
}
