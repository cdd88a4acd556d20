package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;

/**
 * Codes that fill themselves in unseen need Meta's terms accepted.
 *
 * <p>Source: Meta, Authentication templates, {@code zero_tap_terms_accepted}. Meta's pages that we
 * hold show it without saying that it is required, hence a warning.
 */
record ZeroTapTerms(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Button button : reading.message().buttons()) {
      String way = button.kind().equals("OTP") ? button.members().text("otp_type") : null;
      if (way != null
          && way.equalsIgnoreCase("ZERO_TAP")
          && !Boolean.TRUE.equals(button.members().flag("zero_tap_terms_accepted"))) {
        notes.add(button.pointer() + "/zero_tap_terms_accepted");
      }
    }
  }
}
