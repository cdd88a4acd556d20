package io.bspconsole.reviews;

import io.bspconsole.kernel.ClauseCode;
import java.util.Locale;
import java.util.UUID;

/** Words that reviewers take to say why, in both languages. */
public record CannedReason(UUID id, ClauseCode clause, String english, String indonesian) {

  /** In characters. */
  public static final int LONGEST = 500;

  public String in(Locale language) {
    return language.getLanguage().equals("id") ? indonesian : english;
  }
}
