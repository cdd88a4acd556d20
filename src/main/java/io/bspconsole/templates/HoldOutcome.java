package io.bspconsole.templates;

/** What came of holding a template from use, or releasing it. */
public enum HoldOutcome {
  /** It is so now. */
  DONE,
  /** Somebody else was faster: it was so before, or is held otherwise than was seen. */
  SO_BEFORE,
  /** The reason is missing, too long, or holds characters that nobody sees. */
  WORDS_UNUSABLE
}
