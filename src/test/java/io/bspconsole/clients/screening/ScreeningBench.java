package io.bspconsole.clients.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.clients.screening.Screener.Entry;
import io.bspconsole.clients.screening.Screener.Subject;
import io.bspconsole.kernel.Uuids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand clients against lists of 200,000 entries, as a new list makes it necessary: beside
 * the look-up of the same names in a table, which finds only what is written alike, and beside each
 * name against each entry. Without the database. Run by {@code script/bench screening}.
 */
class ScreeningBench {

  private static final int CLIENTS = 10_000;
  private static final int ENTRIES = 200_000;
  private static final int AT_ONCE = 2_000;
  private static final int SAMPLE = 20;

  private final Random random = new Random(3);
  private final List<String> answer = new ArrayList<>();

  @Test
  void measure() throws IOException {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String name = name();
      subjects.add(
          new Subject(
              name,
              "PT " + name + " " + word(),
              name + " " + word(),
              number(),
              domains(),
              phones()));
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      String name =
          i % 1_000 == 0 ? subjects.get(random.nextInt(CLIENTS)).name() : name() + " " + word();
      entries.add(new Entry(Uuids.next(), name, number(), "", ""));
    }
    double crowd = crowd(subjects, entries);
    double plain = plain(subjects, entries);
    double each = each(subjects, entries) * CLIENTS / SAMPLE;
    answer.add(
        "one by one (from %d clients): %,.0f s, %.0f times as long"
            .formatted(SAMPLE, each, each / crowd));
    answer.add(
        "looking up names that are written alike only: %.2f s, a %.0fth"
            .formatted(plain, crowd / plain));
    Files.createDirectories(Path.of("target/bench"));
    Files.write(Path.of("target/bench/screening.txt"), answer);
  }

  private double crowd(List<Subject> subjects, List<Entry> entries) {
    long[] found = new long[1];
    long began = System.nanoTime();
    for (int from = 0; from < CLIENTS; from += AT_ONCE) {
      new Crowd(subjects.subList(from, from + AT_ONCE)).find(entries, (_, _) -> found[0]++);
    }
    double seconds = seconds(began);
    assertThat(found[0]).isGreaterThan(ENTRIES / 1_000);
    answer.add(
        "%,d clients against %,d entries: %.1f s on one core, %,.0f million pairs/s, %,d likenesses"
            .formatted(
                CLIENTS, ENTRIES, seconds, (double) CLIENTS * ENTRIES / seconds / 1e6, found[0]));
    return seconds;
  }

  private double plain(List<Subject> subjects, List<Entry> entries) {
    long began = System.nanoTime();
    Set<String> names = new HashSet<>();
    for (Subject subject : subjects) {
      names.add(PlainName.of(subject.name()).joined());
      names.add(PlainName.of(subject.legalName()).joined());
      names.add(PlainName.of(subject.displayName()).joined());
    }
    long found = entries.stream().filter(it -> names.contains(it.plain().joined())).count();
    assertThat(found).isPositive();
    return seconds(began);
  }

  private static double each(List<Subject> subjects, List<Entry> entries) {
    long began = System.nanoTime();
    long found = 0;
    for (Subject subject : subjects.subList(0, SAMPLE)) {
      for (String name : List.of(subject.legalName(), subject.name(), subject.displayName())) {
        PlainName plain = PlainName.of(name);
        found += entries.stream().filter(it -> NameMatch.of(plain, it.plain()).isPresent()).count();
      }
    }
    assertThat(found).isNotNegative();
    return seconds(began);
  }

  private String name() {
    return word() + " " + word();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append("bcdghjklmnprstwy".charAt(random.nextInt(16)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private String number() {
    return "AHU-" + random.nextInt(1_000_000_000);
  }

  private List<String> domains() {
    return List.of(word() + ".example");
  }

  private List<String> phones() {
    return List.of("+62" + random.nextInt(1_000_000_000));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
