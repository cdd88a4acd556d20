package io.bspconsole.clients.screening;

import io.bspconsole.clients.HitField;
import io.bspconsole.clients.screening.NameMatch.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Holds the details of a business against entries of lists. */
public final class Screener {

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]");

  private Screener() {}

  /**
   * What is known of a business; empty texts for what is not.
   *
   * @param domains of its websites and addresses
   * @param phones its own, and those that it has at WhatsApp
   */
  public record Subject(
      String name,
      String legalName,
      String displayName,
      String registrationNumber,
      List<String> domains,
      List<String> phones,
      List<String> tradeNames) {

    public Subject {
      phones = List.copyOf(phones);
      domains = List.copyOf(domains);
      tradeNames = List.copyOf(tradeNames);
    }

    /** One without trade names. */
    public Subject(
        String name,
        String legalName,
        String displayName,
        String registrationNumber,
        List<String> domains,
        List<String> phones) {
      this(name, legalName, displayName, registrationNumber, domains, phones, List.of());
    }
  }

  /**
   * An entry of a list; empty texts for what it does not say.
   *
   * @param plain the name as it is compared, made once for however many it is compared with
   */
  public record Entry(
      UUID id,
      String name,
      String registrationNumber,
      String domain,
      String phone,
      PlainName plain) {

    public Entry(UUID id, String name, String registrationNumber, String domain, String phone) {
      this(id, name, registrationNumber, domain, phone, PlainName.of(name));
    }
  }

  /** That a detail of the business is like an entry. */
  public record Likeness(UUID entry, HitField field, String value, int score, Reason reason) {}

  /** All likenesses; of the names of a business only the nearest to each entry. */
  public static List<Likeness> find(Subject subject, List<Entry> entries) {
    List<Likeness> found = new ArrayList<>();
    new Crowd(List.of(subject)).find(entries, (_, likeness) -> found.add(likeness));
    return found;
  }

  /** The letters and digits of a number, which alone count. */
  static String bare(String number) {
    return number.isEmpty() ? "" : GAPS.matcher(number.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The domain of a web address, an e-mail address or a domain; empty for what has none. */
  public static String domain(String address) {
    if (address.isEmpty()) {
      return "";
    }
    String host =
        address
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^[a-z]+://", "")
            .replaceFirst("[/?#].*$", "")
            .replaceFirst("^.*@", "")
            .replaceFirst(":.*$", "")
            .replaceFirst("\\.$", "")
            .replaceFirst("^www\\.", "");
    return host.contains(".") ? host : "";
  }
}
