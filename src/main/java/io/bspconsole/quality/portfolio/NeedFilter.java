package io.bspconsole.quality.portfolio;

import java.util.Locale;

/**
 * Which of the clients that need somebody are wanted.
 *
 * @param search part of the client's name, or empty
 */
public record NeedFilter(Show show, String search) {

  /** What the client is here for. */
  public enum Show {
    ALL,
    RESTRICTED,
    NUMBERS,
    TEMPLATES;

    /** Reads a query parameter; anything unknown means all. */
    public static Show of(String text) {
      for (Show show : values()) {
        if (show.parameter().equals(text)) {
          return show;
        }
      }
      return ALL;
    }

    /** How it is written in a URL. */
    public String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
