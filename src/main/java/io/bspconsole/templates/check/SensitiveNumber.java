package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;

/**
 * No text or sample holds the number of a payment card or of an identity card. {0}: 0 for a payment
 * card, 1 for a NIK; {1} is the end of the number.
 *
 * <p>Source: WhatsApp Business Policy, section 3, clause P3.3.
 */
record SensitiveNumber(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    content
        .shownTexts()
        .forEach((pointer, text) -> {
          for (String digits : NumberRuns.in(text)) {
            if (CardNumbers.isPaymentCard(digits)) {
              notes.add(pointer, 0, digits.substring(digits.length() - 4));
            } else if (CardNumbers.isNik(digits)) {
              notes.add(pointer, 1, digits.substring(digits.length() - 4));
            }
          }
        });
  }
}
