package io.bspconsole.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, as people are known by it.
 *
 * <p>The form is narrower than RFC 5321 allows: one {@code @}, a domain with a dot, no white space,
 * no quotes, at most {@link #LONGEST} characters.
 */
public record EmailAddress(String value) {

  /** In characters (RFC 5321, section 4.5.3.1.3, less the brackets). */
  public static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@,:;<>()\"\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  /**
   * Takes only what {@link #parse} made.
   *
   * @throws IllegalArgumentException for anything else
   */
  public EmailAddress {
    if (!isOne(value) || !value.equals(usual(value))) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /**
   * Reads what somebody typed, letters with accents in the composed form (NFC), so that one address
   * is one whatever keyboard it comes from; empty for anything that is no address, and for one with
   * characters that are not seen.
   */
  public static Optional<EmailAddress> parse(String text) {
    String address = usual(text.strip());
    return isOne(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
  }

  private static String usual(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean isOne(String address) {
    return address.length() <= LONGEST
        && FORM.matcher(address).matches()
        && address.codePoints().noneMatch(EmailAddress::isUnseen);
  }

  /** With one of these an address would look like that of somebody else. */
  private static boolean isUnseen(int character) {
    return Character.getType(character) == Character.FORMAT
        || !PlainText.isLine(Character.toString(character));
  }

  @Override
  public String toString() {
    return value;
  }
}
