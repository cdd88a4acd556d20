package io.bspconsole.mail;

/**
 * A mail in plain text.
 *
 * @param recipient an e-mail address
 * @param subject one line, at most {@link #LONGEST_SUBJECT} characters; the rest is cut
 * @param body as it is read, in lines
 */
public record Mail(String recipient, String subject, String body) {

  public static final int LONGEST_SUBJECT = 200;

  public Mail {
    subject = oneLine(subject);
    if (recipient.isBlank() || recipient.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not an address");
    }
  }

  /** A line break in a subject would begin another header of the mail. */
  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
  }
}
