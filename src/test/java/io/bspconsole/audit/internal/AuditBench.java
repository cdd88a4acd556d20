package io.bspconsole.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.audit.Verdict;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileOutcome;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.SaveOutcome;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.tenancy.ClientScope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the trail costs, and how fast it is checked. Run by {@code script/bench audit}. */
class AuditBench extends TemplateStory {

  private static final int ROUNDS = 1_500;
  private static final int WARM_UP = 1_000;
  private static final int ENTRIES = 1_000_000;
  private static final double SHARE = 10;
  private static final double RATE = 500_000;

  @Autowired private Trail trail;
  @Autowired private ClientTrail clientTrail;
  @Autowired private BusinessProfiles profiles;
  @Autowired private Reviews reviews;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private final List<String> answer = new ArrayList<>();

  @Test
  void measure() throws IOException, InterruptedException {
    share();
    rates();
    Path file = Files.createDirectories(Path.of("target", "bench")).resolve("audit.txt");
    Files.write(file, answer);
  }

  /** Repeats what people do and asks how much of each transaction was the trail's. */
  private void share() {
    Series save = new Series("a draft saves itself");
    Series submit = new Series("a draft is sent for review");
    Series decide = new Series("a reviewer asks for changes");
    Series profile = new Series("a profile is saved");
    Person owner = fixtures.member(client, Role.OWNER);
    int saves = 0;
    for (int i = 0; i < ROUNDS; i++) {
      boolean counts = i >= WARM_UP;
      String name = "bench_" + i;
      TemplateId template = create(name);
      int revision = revision(template);
      String text = "Halo {{1}}, pesanan nomor " + i + " sudah kami kirim hari ini.";
      save.time(
          counts,
          () ->
              assertThat(
                      fixtures.as(
                          author,
                          () ->
                              templates.saveDraft(client, template, revision, content(name, text))))
                  .isInstanceOf(SaveOutcome.Saved.class));
      submit.time(counts, () -> submit(template));
      ReviewId review = reviewOf(template);
      decide.time(
          counts,
          () ->
              fixtures.as(
                  reviewer,
                  () ->
                      reviews.requestChanges(
                          client,
                          review,
                          Objection.of("Sebutkan nama toko", new ClauseCode("P1.2")))));
      int stored = saves;
      profile.time(
          counts,
          () ->
              assertThat(
                      fixtures.as(
                          owner, () -> profiles.save(client, form("Toko " + stored), stored)))
                  .isInstanceOf(ProfileOutcome.Stored.class));
      saves++;
    }
    for (Series series : List.of(save, submit, decide, profile)) {
      answer.add(series.line());
    }
    long trails = 0;
    long all = 0;
    for (Series series : List.of(save, submit, decide, profile)) {
      trails += series.trail();
      all += series.all();
    }
    answer.add(
        "append: %.1f %% of the business transactions (target: at most %.0f %%)"
            .formatted(100.0 * trails / all, SHARE));
  }

  private ReviewId reviewOf(TemplateId template) {
    return jdbc.sql("SELECT id FROM review WHERE client_id = ? AND template_id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(template.value()))
        .query((row, _) -> new ReviewId(Uuids.of(row.getBytes(1))))
        .single();
  }

  private static ProfileForm form(String description) {
    return new ProfileForm(
        "Kopi Senja", description, "", null, "halo@senja.example", "", "", "halo@senja.example");
  }

  private void rates() throws IOException, InterruptedException {
    Person owner = fixtures.member(client, Role.OWNER);
    Subject subject = Subject.template(TemplateId.next(), "parcel_on_its_way");
    long began = System.nanoTime();
    for (int i = 0; i < ENTRIES / 1_000; i++) {
      fixtures.run(
          author,
          () ->
              ClientScope.run(
                  client,
                  () ->
                      transaction.executeWithoutResult(_ -> {
                        for (int n = 0; n < 1_000; n++) {
                          trail.record(
                              Act.of(Action.VERSION_CLEARED, subject)
                                  .changed("state", "IN_REVIEW", "CLEARED")
                                  .changed("version", null, n));
                        }
                      })));
    }
    answer.add("written: %,.0f entries/s, 1000 in a transaction".formatted(rate(ENTRIES, began)));

    began = System.nanoTime();
    Verdict verdict = fixtures.as(owner, () -> clientTrail.verify(client));
    assertThat(verdict).isInstanceOf(Verdict.Intact.class);
    answer.add(
        "checked in the database: %,.0f entries/s"
            .formatted(rate(((Verdict.Intact) verdict).entries(), began)));

    Path export = Files.createDirectories(Path.of("target", "bench")).resolve("export.txt");
    began = System.nanoTime();
    try (OutputStream out = Files.newOutputStream(export)) {
      fixtures.run(
          owner,
          () -> {
            try {
              clientTrail.export(client, out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    answer.add("exported: %,.0f entries/s".formatted(rate(ENTRIES, began)));
    for (String read : List.of("the first time", "again, from memory")) {
      answer.add(fromFile(export) + ", read " + read);
    }
  }

  /** As people run it: one thread, a Java that has just started. */
  private static String fromFile(Path export) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("script", "VerifyAudit.java").toString(),
                export.toString())
            .redirectErrorStream(true)
            .start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    Matcher told = Pattern.compile("intact +([0-9]+) entries in ([0-9]+) ms").matcher(words);
    assertThat(told.find()).as(words).isTrue();
    return "checked from the file %,.0f entries/s on one core, details included (target: at least %,.0f)"
        .formatted(1_000.0 * Long.parseLong(told.group(1)) / Long.parseLong(told.group(2)), RATE);
  }

  private static double rate(long entries, long began) {
    return entries * 1e9 / (System.nanoTime() - began);
  }

  /** The times of one thing that people do. */
  private static final class Series {

    private final String name;
    private final List<Long> all = new ArrayList<>();
    private final List<Long> trail = new ArrayList<>();

    Series(String name) {
      this.name = name;
    }

    void time(boolean counts, Runnable work) {
      long before = Meter.SPENT.get();
      long began = System.nanoTime();
      work.run();
      long took = System.nanoTime() - began;
      if (counts) {
        all.add(took);
        trail.add(Meter.SPENT.get() - before);
      }
    }

    long all() {
      return median(all);
    }

    long trail() {
      return median(trail);
    }

    String line() {
      return "%-28s %6.2f ms, of which the trail %5.2f ms, %4.1f %%"
          .formatted(name, all() / 1e6, trail() / 1e6, 100.0 * trail() / all());
    }

    private static long median(List<Long> times) {
      long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
      return sorted[sorted.length / 2];
    }
  }

  /** Counts the time in what the trail does to the database. */
  private static final class Meter {

    static final ThreadLocal<Long> SPENT = ThreadLocal.withInitial(() -> 0L);

    private Meter() {}

    static void add(long began) {
      SPENT.set(SPENT.get() + System.nanoTime() - began);
    }
  }

  @TestConfiguration
  static class Metered {

    @Bean
    @Primary
    Chains meteredChains(JdbcClient jdbc) {
      return new Chains(jdbc) {
        @Override
        void append(ChainId chain, List<Deed> deeds) {
          long began = System.nanoTime();
          super.append(chain, deeds);
          Meter.add(began);
        }
      };
    }

    @Bean
    @Primary
    RunningWork meteredWork(JdbcClient jdbc, Stamps stamps, Acts acts) {
      return new RunningWork(jdbc, stamps, acts) {
        @Override
        public void step(ChainId chain, Act act) {
          long began = System.nanoTime();
          super.step(chain, act);
          Meter.add(began);
        }

        @Override
        public void finish(ChainId chain, Subject subject) {
          long began = System.nanoTime();
          super.finish(chain, subject);
          Meter.add(began);
        }
      };
    }
  }
}
