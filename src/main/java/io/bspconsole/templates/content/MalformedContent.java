package io.bspconsole.templates.content;

/** What came is no template at all: not JSON, or its root is no object. */
public class MalformedContent extends RuntimeException {

  private final String messageKey;

  MalformedContent(String messageKey, String detail) {
    super(detail);
    this.messageKey = messageKey;
  }

  /** The words for the caller, in the bundle of the check. */
  public String messageKey() {
    return messageKey;
  }
}
