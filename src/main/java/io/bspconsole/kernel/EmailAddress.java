package io.bspconsole.kernel;

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

  public EmailAddress {
    if (!FORM.matcher(value).matches() || value.length() > LONGEST) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Reads what somebody typed; empty for anything that is no address. */
  public static Optional<EmailAddress> parse(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && FORM.matcher(address).matches()
        ? Optional.of(new EmailAddress(address))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
