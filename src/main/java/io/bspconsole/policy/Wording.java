package io.bspconsole.policy;

import java.util.Locale;

/** One sentence of ours in the languages of the console. Neither is ever blank. */
public record Wording(String english, String indonesian) {

  public Wording {
    if (english.isBlank() || indonesian.isBlank()) {
      throw new IllegalArgumentException("A language is missing beside: " + english + indonesian);
    }
  }

  /** Indonesian for readers of Indonesian, English for everybody else. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("id") ? indonesian : english;
  }
}
