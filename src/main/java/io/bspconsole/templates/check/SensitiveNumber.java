package io.bspconsole.templates.check;

import java.util.List;

/**
 * No text or sample holds the number of a payment card, of an account or of an identity card. {0}:
 * 0 for a payment card, 1 for a NIK, 2 for an IBAN, 3 for an identity number of another country;
 * {1} is the end of the number, {2} its name.
 *
 * <p>Source: WhatsApp Business Policy, section 3, clause P3.3.
 */
record SensitiveNumber(Citation citation) implements Rule {

  private static final int ENDING = 4;

  @Override
  public void look(Reading reading, Notes notes) {
    for (ScannedText text : reading.texts()) {
      if (text.digits() >= IdentityNumbers.FEWEST_DIGITS && !notes.isFull()) {
        look(text, notes);
      }
    }
  }

  private static void look(ScannedText text, Notes notes) {
    if (text.digits() >= NumberRuns.FEWEST) {
      for (String digits : NumberRuns.in(text.raw())) {
        if (CardNumbers.isPaymentCard(digits)) {
          notes.add(text.pointer(), 0, ending(digits), "");
        } else if (CardNumbers.isNik(digits)) {
          notes.add(text.pointer(), 1, ending(digits), "NIK");
        }
      }
    }
    List<IdentityNumbers.Found> others = IdentityNumbers.in(text.raw());
    for (IdentityNumbers.Found found : others) {
      notes.add(
          text.pointer(),
          found.name().equals("IBAN") ? 2 : 3,
          ending(found.digits()),
          found.name());
    }
  }

  private static String ending(String number) {
    return number.substring(number.length() - ENDING);
  }
}
