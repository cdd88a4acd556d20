package io.bspconsole.clients.screening;

import io.bspconsole.clients.HitField;
import io.bspconsole.clients.screening.NameMatch.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      String phone) {}

  /** An entry of a list; empty texts for what it does not say. */
  public record Entry(
      UUID id, String name, String registrationNumber, String domain, String phone) {}

  /** That a detail of the business is like an entry. */
  public record Likeness(UUID entry, HitField field, String value, int score, Reason reason) {}

  /** All likenesses; of the three names of a business only the nearest to each entry. */
  public static List<Likeness> find(Subject subject, List<Entry> entries) {
    Map<HitField, String> names = new LinkedHashMap<>();
    names.put(HitField.LEGAL_NAME, subject.legalName());
    names.put(HitField.NAME, subject.name());
    names.put(HitField.DISPLAY_NAME, subject.displayName());
    Map<HitField, PlainName> plain = new LinkedHashMap<>();
    names.forEach((field, name) -> plain.put(field, PlainName.of(name)));
    List<Likeness> found = new ArrayList<>();
    for (Entry entry : entries) {
      nearest(entry, names, plain).ifPresent(found::add);
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

  private static Optional<Likeness> nearest(
      Entry entry, Map<HitField, String> names, Map<HitField, PlainName> plain) {
    PlainName wanted = PlainName.of(entry.name());
    Likeness best = null;
    for (Map.Entry<HitField, PlainName> name : plain.entrySet()) {
      NameMatch match = NameMatch.of(name.getValue(), wanted).orElse(null);
      if (match != null && (best == null || match.score() > best.score())) {
        best =
            new Likeness(
                entry.id(),
                name.getKey(),
                names.getOrDefault(name.getKey(), ""),
                match.score(),
                match.reason());
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
