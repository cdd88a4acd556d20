package io.bspconsole.clients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which profiles can be kept, and which can be published. */
public final class ProfileCheck {

  private static final ClauseCode REACHABLE = new ClauseCode("P1.2");

  /** Such as toko.example/menu: letters, digits and hyphens between dots, and perhaps a path. */
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?:/\\S*)?");

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private ProfileCheck() {}

  /**
   * Where a field breaks its form: the lengths of {@link ProfileField}, {@link PlainText}, an
   * e-mail address, a website (with http:// or https://, or its host alone), a phone number. Empty
   * fields break nothing.
   */
  public static List<ProfileProblem> ofForm(ProfileForm form) {
    List<ProfileProblem> problems = new ArrayList<>();
    for (ProfileField field : ProfileField.values()) {
      String value = field.of(normalised(form));
      if (value.codePointCount(0, value.length()) > field.limit()) {
        problems.add(problem(field, null, "too_long", field.limit()));
      } else if (!(field.isProse() ? PlainText.isProse(value) : PlainText.isLine(value))) {
        problems.add(problem(field, null, "unseen"));
      } else if (!value.isEmpty() && !isWellFormed(field, value)) {
        problems.add(problem(field, null, field.name().toLowerCase(Locale.ROOT) + ".malformed"));
      }
    }
    return problems;
  }

  /**
   * What keeps a profile from being published: its form, a missing name, and what P1.2 asks for, a
   * support contact and at least one of e-mail, website and phone.
   */
  public static List<ProfileProblem> ofPublishing(ProfileForm form) {
    List<ProfileProblem> problems = new ArrayList<>(ofForm(form));
    if (!PlainText.isSeen(form.displayName())) {
      problems.add(problem(ProfileField.DISPLAY_NAME, null, "display_name.missing"));
    }
    if (!hasReach(form)) {
      problems.add(problem(ProfileField.EMAIL, REACHABLE, "reach.missing"));
    }
    if (!hasSupport(form)) {
      problems.add(problem(ProfileField.SUPPORT_CONTACT, REACHABLE, "support_contact.missing"));
    }
    return problems;
  }

  /** Is at least one of e-mail, website and phone there, in its form (P1.2)? */
  public static boolean hasReach(ProfileForm form) {
    return Stream.of(ProfileField.EMAIL, ProfileField.WEBSITE, ProfileField.PHONE)
        .anyMatch(field -> {
          String value = field.of(normalised(form));
          return !value.isEmpty() && isWellFormed(field, value);
        });
  }

  /** Is it said who helps customers (P1.2)? */
  public static boolean hasSupport(ProfileForm form) {
    return !form.supportContact().isBlank();
  }

  /**
   * The form as it is stored: without blanks around it, the phone number in E.164, websites with
   * their https://.
   */
  static ProfileForm normalised(ProfileForm form) {
    return form.tidied(
        phone -> number(phone).map(ProfileCheck::e164).orElse(phone), ProfileCheck::completed);
  }

  /** A host is enough of a website. */
  private static String completed(String website) {
    return isWebsite(website) || !HOST.matcher(website).matches() ? website : "https://" + website;
  }

  private static boolean isWellFormed(ProfileField field, String value) {
    return switch (field) {
      case EMAIL -> EmailAddress.parse(value).isPresent();
      case WEBSITE, SECOND_WEBSITE -> isWebsite(value);
      case PHONE -> number(value).isPresent();
      case DISPLAY_NAME, ABOUT, DESCRIPTION, ADDRESS, SUPPORT_CONTACT -> true;
    };
  }

  /** An address with a host that starts with http:// or https://. */
  static boolean isWebsite(String value) {
    try {
      URI address = new URI(value);
      return address.getHost() != null
          && (value.startsWith("http://") || value.startsWith("https://"));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /** Reads an international number, or one as it is dialled within Indonesia. */
  private static Optional<Phonenumber.PhoneNumber> number(String value) {
    try {
      return Optional.of(NUMBERS.parse(value, "ID")).filter(NUMBERS::isValidNumber);
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  private static String e164(Phonenumber.PhoneNumber number) {
    return NUMBERS.format(number, PhoneNumberFormat.E164);
  }

  private static ProfileProblem problem(
      ProfileField field, @Nullable ClauseCode clause, String key, Object... arguments) {
    return new ProfileProblem(field, clause, "clients.profile.problem." + key, List.of(arguments));
  }
}
