package io.bspconsole.clients.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.clients.HitField;
import io.bspconsole.clients.screening.Screener.Entry;
import io.bspconsole.clients.screening.Screener.Likeness;
import io.bspconsole.clients.screening.Screener.Subject;
import io.bspconsole.kernel.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {

  private static final int NAMES = 1_500;

  private final Random random = new Random(8);

  @Test
  void a_glance_leaves_out_nothing_that_is_like() {
    List<PlainName> names =
        IntStream.range(0, NAMES).mapToObj(_ -> PlainName.of(name())).distinct().toList();
    List<NameSketch> sketches = names.stream().map(NameSketch::of).toList();
    int like = 0;
    int leftOut = 0;
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < names.size(); j++) {
        boolean may = sketches.get(i).mayBeLike(sketches.get(j));
        leftOut += may ? 0 : 1;
        if (NameMatch.of(names.get(i), names.get(j)).isPresent()) {
          like++;
          assertThat(may).as("%s and %s", names.get(i), names.get(j)).isTrue();
        }
      }
    }
    assertThat(like).isGreaterThan(10 * names.size());
    assertThat(leftOut).isGreaterThan(names.size() * names.size() / 2);
  }

  @Test
  void many_are_found_as_each_alone() {
    List<Subject> subjects = IntStream.range(0, 200).mapToObj(_ -> subject()).toList();
    List<Entry> entries =
        IntStream.range(0, 300)
            .mapToObj(_ -> new Entry(Uuids.next(), name(), number(), domain(), number()))
            .toList();

    List<List<Likeness>> together = new ArrayList<>();
    subjects.forEach(_ -> together.add(new ArrayList<>()));
    new Crowd(subjects).find(entries, (whose, likeness) -> together.get(whose).add(likeness));

    assertThat(together)
        .containsExactlyElementsOf(
            subjects.stream().map(it -> Screener.find(it, entries)).toList());
    assertThat(together.stream().flatMap(List::stream).map(Likeness::field).distinct())
        .contains(
            HitField.LEGAL_NAME,
            HitField.NAME,
            HitField.DISPLAY_NAME,
            HitField.TRADE_NAME,
            HitField.REGISTRATION,
            HitField.PHONE,
            HitField.DOMAIN);
  }

  private Subject subject() {
    return new Subject(
        name(),
        "PT " + name(),
        name(),
        number(),
        List.of(domain(), domain()),
        List.of(number(), number()),
        List.of(name()));
  }

  /** Of few words and with slips of the pen, so that many are like each other. */
  private String name() {
    String[] words = {"dana", "sekejap", "toko", "melati", "putih", "kopi", "tanjung", "lestari"};
    StringBuilder name = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      name.append(i == 0 || random.nextInt(6) == 0 ? "" : " ")
          .append(words[random.nextInt(words.length)]);
    }
    for (int slips = random.nextInt(3); slips > 0; slips--) {
      name.setCharAt(random.nextInt(name.length()), (char) ('a' + random.nextInt(26)));
    }
    return name.toString();
  }

  private String number() {
    return "+62 811 " + (100 + random.nextInt(400));
  }

  private String domain() {
    return "d" + random.nextInt(400) + ".example";
  }
}
