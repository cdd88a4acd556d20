package io.bspconsole.templates.check;

/**
 * A phone number is written in digits with the country code; a leading plus, spaces, hyphens and
 * brackets do no harm.
 *
 * <p>Source: Meta, Template components, phone number button.
 */
record PhoneForm(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    Texts.phoneNumbers(
        reading,
        (owner, member, number) -> {
          if (number != null && !number.isBlank() && !isNumber(number)) {
            notes.add(owner + "/" + member);
          }
        });
  }

  private static boolean isNumber(String number) {
    String rest = number.startsWith("+") ? number.substring(1) : number;
    return rest.chars().anyMatch(c -> c >= '0' && c <= '9')
        && rest.chars().allMatch(c -> c >= '0' && c <= '9' || " -()".indexOf(c) >= 0);
  }
}
