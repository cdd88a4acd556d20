package io.bspconsole.clients.screening;

import io.bspconsole.clients.HitField;
import io.bspconsole.clients.screening.NameMatch.Reason;
import io.bspconsole.clients.screening.Screener.Entry;
import io.bspconsole.clients.screening.Screener.Likeness;
import io.bspconsole.clients.screening.Screener.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Businesses that are held against entries together, so that each entry is read once for all of
 * them. Finds for each what it would find for it alone.
 */
public final class Crowd {

  private static final int SHORTEST_NUMBER = 5;

  private final List<Named> names = new ArrayList<>();
  private final NameSketch[] sketches;
  private final Map<Key, List<Known>> known = new HashMap<>();

  /** A name of a business, as it is written and as it is compared. */
  private record Named(int whose, HitField field, String value, PlainName plain) {}

  /** What two businesses have in common or not, such as a number. */
  private record Key(HitField field, String bare) {}

  private record Known(int whose, String value) {}

  public Crowd(List<Subject> subjects) {
    for (int whose = 0; whose < subjects.size(); whose++) {
      Subject subject = subjects.get(whose);
      addNames(whose, subject);
      addNumber(whose, HitField.REGISTRATION, subject.registrationNumber());
      for (String phone : subject.phones()) {
        addNumber(whose, HitField.PHONE, phone);
      }
      for (String domain : subject.domains()) {
        if (!domain.isEmpty()) {
          add(new Key(HitField.DOMAIN, domain), new Known(whose, domain));
        }
      }
    }
    sketches =
        names.stream().map(it -> NameSketch.of(it.plain())).toArray(size -> new NameSketch[size]);
  }

  /** Those that count most first; of those that are compared alike only the first. */
  private void addNames(int whose, Subject subject) {
    List<Named> all = new ArrayList<>();
    all.add(named(whose, HitField.LEGAL_NAME, subject.legalName()));
    all.add(named(whose, HitField.NAME, subject.name()));
    all.add(named(whose, HitField.DISPLAY_NAME, subject.displayName()));
    subject.tradeNames().forEach(it -> all.add(named(whose, HitField.TRADE_NAME, it)));
    Set<PlainName> seen = new HashSet<>();
    all.stream()
        .filter(it -> !it.plain().joined().isEmpty() && seen.add(it.plain()))
        .forEach(names::add);
  }

  private static Named named(int whose, HitField field, String value) {
    return new Named(whose, field, value, PlainName.of(value));
  }

  private void addNumber(int whose, HitField field, String value) {
    String bare = Screener.bare(value);
    if (bare.length() >= SHORTEST_NUMBER) {
      add(new Key(field, bare), new Known(whose, value));
    }
  }

  /** What one business says twice is known once. */
  private void add(Key key, Known one) {
    List<Known> all = known.computeIfAbsent(key, _ -> new ArrayList<>());
    if (all.isEmpty() || all.getLast().whose() != one.whose()) {
      all.add(one);
    }
  }

  /**
   * Hands on all likenesses, each with the place of the business in the list that this was made of.
   * Of the names of a business only the nearest to each entry counts.
   */
  public void find(List<Entry> entries, BiConsumer<Integer, Likeness> found) {
    for (Entry entry : entries) {
      nearest(entry, found);
      same(entry, HitField.REGISTRATION, Screener.bare(entry.registrationNumber()), found);
      same(entry, HitField.PHONE, Screener.bare(entry.phone()), found);
      same(entry, HitField.DOMAIN, Screener.domain(entry.domain()), found);
    }
  }

  private void nearest(Entry entry, BiConsumer<Integer, Likeness> found) {
    if (entry.plain().joined().isEmpty()) {
      return;
    }
    NameSketch sketch = NameSketch.of(entry.plain());
    Likeness best = null;
    int whose = -1;
    for (int i = 0; i < sketches.length; i++) {
      if (sketches[i].mayBeLike(sketch)) {
        Named name = names.get(i);
        NameMatch match = NameMatch.of(name.plain(), entry.plain()).orElse(null);
        if (match == null) {
          continue;
        }
        if (name.whose() != whose) {
          tell(whose, best, found);
          best = null;
          whose = name.whose();
        }
        if (best == null || match.score() > best.score()) {
          best =
              new Likeness(entry.id(), name.field(), name.value(), match.score(), match.reason());
        }
      }
    }
    tell(whose, best, found);
  }

  private static void tell(
      int whose, @Nullable Likeness likeness, BiConsumer<Integer, Likeness> found) {
    if (likeness != null) {
      found.accept(whose, likeness);
    }
  }

  private void same(Entry entry, HitField field, String bare, BiConsumer<Integer, Likeness> found) {
    if (!bare.isEmpty()) {
      for (Known one : known.getOrDefault(new Key(field, bare), List.of())) {
        found.accept(one.whose(), new Likeness(entry.id(), field, one.value(), 100, Reason.SAME));
      }
    }
  }
}
