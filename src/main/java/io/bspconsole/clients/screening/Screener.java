package io.bspconsole.clients.screening;

import io.bspconsole.clients.HitField;
import io.bspconsole.clients.screening.NameMatch.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Holds the details of a business against entries of lists. */
public final class Screener {

  private static final int SHORTEST_NUMBER = 5;

  private Screener() {}

  /**
   * What is known of a business; empty texts for what is not.
   *
   * @param domains of its websites and addresses
   */
  public record Subject(
      String name,
      String legalName,
      String displayName,
      String registrationNumber,
      List<String> domains,
      String phone,
      List<String> tradeNames) {

    public Subject {
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
        String phone) {
      this(name, legalName, displayName, registrationNumber, domains, phone, List.of());
    }

    /** All its names, those that count most first. */
    private List<Named> names() {
      List<Named> names = new ArrayList<>();
      names.add(Named.of(HitField.LEGAL_NAME, legalName));
      names.add(Named.of(HitField.NAME, name));
      names.add(Named.of(HitField.DISPLAY_NAME, displayName));
      tradeNames.forEach(it -> names.add(Named.of(HitField.TRADE_NAME, it)));
      return names;
    }
  }

  /** A name of a business, as it is written and as it is compared. */
  private record Named(HitField field, String value, PlainName plain) {
    private static Named of(HitField field, String value) {
      return new Named(field, value, PlainName.of(value));
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
    List<Named> names = subject.names();
    List<Likeness> found = new ArrayList<>();
    for (Entry entry : entries) {
      nearest(entry, names).ifPresent(found::add);
      same(entry, HitField.REGISTRATION, subject.registrationNumber(), entry.registrationNumber())
          .ifPresent(found::add);
      same(entry, HitField.PHONE, subject.phone(), entry.phone()).ifPresent(found::add);
      subject.domains().stream()
          .filter(domain -> !domain.isEmpty() && domain.equals(domain(entry.domain())))
          .findFirst()
          .ifPresent(domain ->
              found.add(new Likeness(entry.id(), HitField.DOMAIN, domain, 100, Reason.SAME)));
    }
    return found;
  }

  private static Optional<Likeness> nearest(Entry entry, List<Named> names) {
    Likeness best = null;
    for (Named name : names) {
      NameMatch match = NameMatch.of(name.plain(), entry.plain()).orElse(null);
      if (match != null && (best == null || match.score() > best.score())) {
        best = new Likeness(entry.id(), name.field(), name.value(), match.score(), match.reason());
      }
    }
    return Optional.ofNullable(best);
  }

  /** Letters and digits alone count. */
  private static Optional<Likeness> same(Entry entry, HitField field, String ours, String theirs) {
    String one = bare(ours);
    return one.length() >= SHORTEST_NUMBER && one.equals(bare(theirs))
        ? Optional.of(new Likeness(entry.id(), field, ours, 100, Reason.SAME))
        : Optional.empty();
  }

  private static String bare(String number) {
    return number.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The domain of a web address, an e-mail address or a domain; empty for what has none. */
  public static String domain(String address) {
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
