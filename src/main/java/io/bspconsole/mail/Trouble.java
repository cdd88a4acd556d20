package io.bspconsole.mail;

import io.bspconsole.kernel.KeptText;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why a mail did not leave: a kind that pages put into words, and what the mail server or our own
 * software said. What looks like a link or a secret is taken out of that: servers that refuse a
 * mail may quote it.
 *
 * @param detail technical words, cut to 160 characters; may be empty
 */
public record Trouble(Kind kind, String detail) {

  private static final int LONGEST = 160;

  /** Of what a server says, in chars: looking for secrets takes the square of it. */
  private static final int MOST_READ = 2000;

  /** Links, and anything as long as the secret of one. */
  private static final String TELLING = "\\S*(?:://|[A-Za-z0-9_-]{32})\\S*";

  public Trouble {
    String line = beginning(detail.replaceAll("\\p{Cntrl}+", " "));
    detail = KeptText.cut(line.replaceAll(TELLING, "…").strip(), LONGEST);
  }

  /** Whole words only: of a secret that is cut in two, the half would not be known as one. */
  private static String beginning(String line) {
    return line.length() <= MOST_READ
        ? line
        : line.substring(0, line.lastIndexOf(' ', MOST_READ) + 1);
  }

  /** What went wrong. */
  public enum Kind {
    /** The mail server was not reached, or not in the way that our settings ask for. */
    CONNECTION,
    /** It did not answer in time. */
    NO_ANSWER,
    /** It does not know our user or password. */
    SIGN_IN,
    /** It said no; the detail has its words. */
    ANSWER,
    /** Something broke on our side. */
    FAULT
  }

  /** The form in which the database keeps it: the kind, a blank, the detail. */
  public String stored() {
    return kind + " " + detail;
  }

  /** Reads what {@link #stored} wrote; empty for anything else. */
  public static Optional<Trouble> parse(String stored) {
    String[] parts = stored.split(" ", 2);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(parts[0]))
        .findFirst()
        .map(kind -> new Trouble(kind, parts.length > 1 ? parts[1] : ""));
  }
}
