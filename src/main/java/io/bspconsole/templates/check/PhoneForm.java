package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;

/**
 * A phone number is written in digits with the country code; a leading plus, spaces, hyphens and
 * brackets do no harm.
 *
 * <p>Source: Meta, Template components, phone number button.
 */
record PhoneForm(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    Texts.phoneNumbers(content)
        .forEach((pointer, number) -> {
          if (!number.isBlank() && !isNumber(number)) {
            notes.add(pointer);
          }
        });
  }

  private static boolean isNumber(String number) {
    String rest = number.startsWith("+") ? number.substring(1) : number;
    return rest.chars().anyMatch(c -> c >= '0' && c <= '9')
        && rest.chars().allMatch(c -> c >= '0' && c <= '9' || " -()".indexOf(c) >= 0);
  }
}
