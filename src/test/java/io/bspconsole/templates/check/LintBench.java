package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How fast templates are checked, all rules on. Run by {@code script/bench lint}. Times are those
 * of the processor for one thread, so that what else runs on the machine counts little.
 */
class LintBench {

  private static final int TEMPLATES = 100_000;
  private static final int ROUNDS = 12;
  private static final int STORED = 1_000_000;
  private static final int WRONG = 5_000;
  private static final String LANGUAGE = "declared-language";
  private static final double RATE = 100_000;
  private static final double WORST = 10;

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));
  private final TemplateCheck withoutLanguage = new TemplateCheck(new CheckSettings(2, 10, false));
  private final List<String> answer = new ArrayList<>();

  @Test
  void measure() throws IOException {
    List<byte[]> bodies = GeneratedTemplates.of(TEMPLATES);
    TemplateContent[] contents =
        bodies.stream().map(TemplateContent::parse).toArray(TemplateContent[]::new);
    double mean = rates(contents);
    worst(mean);
    languages(contents);
    stored(bodies);
    Path file = Files.createDirectories(Path.of("target", "bench")).resolve("lint.txt");
    Files.write(file, answer);
  }

  /** Answers with the mean time of one check, in nanoseconds. */
  private double rates(TemplateContent[] contents) {
    long[] times = new long[ROUNDS];
    long[] without = new long[ROUNDS];
    long findings = 0;
    long blocked = 0;
    long others = 0;
    for (int round = 0; round < ROUNDS; round++) {
      findings = 0;
      blocked = 0;
      long began = now();
      for (TemplateContent content : contents) {
        CheckReport report = check.check(content);
        findings += report.findings().size();
        blocked += report.accepted() ? 0 : 1;
      }
      times[round] = now() - began;
      began = now();
      for (TemplateContent content : contents) {
        others += withoutLanguage.check(content).findings().size();
      }
      without[round] = now() - began;
    }
    Arrays.sort(times);
    Arrays.sort(without);
    double mean = (double) times[ROUNDS / 4] / TEMPLATES;
    assertThat(findings).isPositive();
    assertThat(others).isPositive();
    answer.add(
        "checked: %,.0f templates/s on one core, %.1f µs each (target: at least %,.0f/s)"
            .formatted(1e9 / mean, mean / 1e3, RATE));
    answer.add(
        "without the language of bodies: %,.0f templates/s"
            .formatted(1e9 * TEMPLATES / without[ROUNDS / 4]));
    answer.add(
        "of %,d templates %,d are blocked; %,d findings".formatted(TEMPLATES, blocked, findings));
    return mean;
  }

  /** What the closer looks at a body's language cost, apart from the rest. */
  private void languages(TemplateContent[] contents) {
    int closer = 0;
    int asked = 0;
    for (TemplateContent content : contents) {
      String body = content.components().bodies().getFirst().text();
      if (body != null && !FrequentWords.reads(body, content.language())) {
        closer++;
      }
    }
    List<TemplateContent> wrong =
        Arrays.stream(contents)
            .limit(WRONG)
            .map(content -> TemplateDraft.of(content).withLanguage("de").content())
            .toList();
    wrong.forEach(check::check); // reads the models
    long began = now();
    for (TemplateContent content : wrong) {
      asked +=
          check.check(content).findings().stream().anyMatch(it -> it.rule().equals(LANGUAGE))
              ? 1
              : 0;
    }
    long time = now() - began;
    assertThat(asked).isPositive();
    answer.add(
        "language: %,d of %,d bodies need a closer look; of %,d declared as German %,d are found, at %.0f µs each with Lingua"
            .formatted(closer, contents.length, WRONG, asked, time / 1e3 / WRONG));
  }

  private void worst(double mean) {
    double worst = 0;
    String which = "";
    String slowest = "";
    for (Map.Entry<String, String> text : hostile().entrySet()) {
      TemplateContent content = GeneratedTemplates.with(text.getValue());
      double time = time(content);
      answer.add("  %-32s %7.1f µs".formatted(text.getKey(), time / 1e3));
      if (time > worst) {
        worst = time;
        which = text.getKey();
        slowest = text.getValue();
      }
    }
    answer.add(
        "worst of %d hostile bodies of 1,024 characters (%s): %.1f µs, %.1f times the mean (target: at most %.0f)"
            .formatted(hostile().size(), which, worst / 1e3, worst / mean, WORST));
    String ten = slowest.repeat(10).substring(0, 10_000);
    double long10 = time(GeneratedTemplates.with(ten));
    answer.add(
        "the same of 10,000 characters: %.1f µs, %.1f times as long"
            .formatted(long10 / 1e3, long10 / worst));
  }

  private double time(TemplateContent content) {
    int times = 2_000;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long began = now();
      for (int i = 0; i < times; i++) {
        assertThat(check.check(content)).isNotNull();
      }
      best = Math.min(best, (double) (now() - began) / times);
    }
    return best;
  }

  private void stored(List<byte[]> bodies) {
    long began = now();
    long blocked = 0;
    for (int i = 0; i < STORED; i++) {
      blocked += check.check(TemplateContent.parse(bodies.get(i % TEMPLATES))).accepted() ? 0 : 1;
    }
    double seconds = (now() - began) / 1e9;
    assertThat(blocked).isPositive();
    answer.add(
        "1,000,000 stored templates parsed and checked: %.0f s on one core, %,.0f/s"
            .formatted(seconds, STORED / seconds));
  }

  private static Map<String, String> hostile() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("words that begin many terms", cut("kirim nomor kartu kirim pin anda kode otp "));
    texts.put("one term again and again", cut("pin "));
    texts.put("digits in groups", cut("4111 1111 1111 1112 "));
    texts.put("digits in a row", cut("41111111111111123174064507900003"));
    texts.put("almost an account number", cut("DE89 3704 0044 0532 0130 01 "));
    texts.put("variables", "a " + cut("{{1}} b "));
    texts.put("open braces", cut("{{{{{ }"));
    texts.put("ornamental letters", cut("𝐁𝐮𝐲 𝐰𝐞𝐞𝐝 "));
    texts.put("emoji", cut("🎉👨‍👩‍👧 "));
    texts.put("words of many languages", cut("in na i se da od la de "));
    texts.put("one sentence after another", cut("a. b! "));
    texts.put("lines of a list", cut("kirim:\nnomor kartu\n"));
    return texts;
  }

  /** 1,024 characters of it, as many as a body may have. */
  private static String cut(String piece) {
    String many = piece.repeat(1 + 1_024 / piece.length());
    int end = Character.isHighSurrogate(many.charAt(1_023)) ? 1_023 : 1_024;
    return many.substring(0, end);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
