package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** False alarms matter as much as misses: both are counted over bodies that we wrote. */
class HitRatesTest {

  private static final double FEW = 0.04;

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));

  @Test
  void no_honest_body_is_blocked_and_few_are_warned_of() {
    List<Corpus.Entry> all = Corpus.harmless();
    List<String> blocked = new ArrayList<>();
    List<String> warned = new ArrayList<>();
    for (Corpus.Entry entry : all) {
      CheckReport report = check.check(content(entry));
      if (!report.accepted()) {
        blocked.add(entry.body() + " " + report.findings());
      } else if (report.warnings() > 0) {
        warned.add(entry.body() + " " + report.findings());
      }
    }
    System.out.printf(
        "harmless: %d bodies, %d blocked, %d warned of%n",
        all.size(), blocked.size(), warned.size());

    assertThat(all).hasSizeGreaterThanOrEqualTo(200);
    assertThat(blocked).isEmpty();
    assertThat(warned).hasSizeLessThan((int) (FEW * all.size()));
  }

  @Test
  void each_bad_body_is_caught_by_the_rule_that_is_for_it() {
    List<Corpus.Entry> all = Corpus.bad();
    List<String> missed = new ArrayList<>();
    Map<String, int[]> rates = new TreeMap<>();
    for (Corpus.Entry entry : all) {
      int[] rate = rates.computeIfAbsent(entry.expected(), _ -> new int[2]);
      rate[1]++;
      if (check.check(content(entry)).findings().stream()
          .anyMatch(finding -> finding.blocks() && finding.rule().equals(entry.expected()))) {
        rate[0]++;
      } else {
        missed.add(entry.expected() + ": " + entry.body());
      }
    }
    rates.forEach((rule, rate) -> System.out.printf("%s: %d of %d%n", rule, rate[0], rate[1]));

    assertThat(all).hasSizeGreaterThanOrEqualTo(100);
    assertThat(missed).isEmpty();
  }

  private static TemplateContent content(Corpus.Entry entry) {
    return TemplateDraft.empty()
        .withName("a")
        .withLanguage(entry.language())
        .withCategory(entry.category())
        .withBody(entry.body())
        .withBodyExamples(Map.of("1", "x", "2", "y", "3", "z"))
        .content();
  }
}
