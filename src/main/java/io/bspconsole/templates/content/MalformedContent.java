package io.bspconsole.templates.content;

/** What came is no template at all: not JSON, or its root is no object. */
public class MalformedContent extends RuntimeException {

  private final String messageKey;
  private final int line;
  private final int column;

  MalformedContent(String messageKey, String detail) {
    this(messageKey, detail, 0, 0);
  }

  MalformedContent(String messageKey, String detail, int line, int column) {
    super(detail);
    this.messageKey = messageKey;
    this.line = line;
    this.column = column;
  }

  /** The words for the caller, in the bundle of the check. */
  public String messageKey() {
    return messageKey;
  }

  /** The line where reading ended, from 1; 0 when it is not known. */
  public int line() {
    return line;
  }

  /** The place within the line, from 1; 0 when it is not known. */
  public int column() {
    return column;
  }
}
