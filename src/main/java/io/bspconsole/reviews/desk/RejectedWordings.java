package io.bspconsole.reviews.desk;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.Elsewhere;
import io.bspconsole.templates.TemplateRejected;
import io.bspconsole.templates.content.TemplateContent;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what wording was rejected, over all clients: as fingerprints and codes of reasons
 * alone. Neither a text nor an id nor a name is kept, so a reader of one client learns how often,
 * and nothing of whom. Joins the transaction of its caller.
 */
@Component
public class RejectedWordings {

  private static final Duration REMEMBERED = Duration.ofDays(730);
  private static final int MOST_ALIKE = 500;
  private static final int MOST_REASONS = 5;
  private static final int LONGEST_REASONS = 120;

  /** What is no code may be anybody's text. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

  private static final byte[] KEY = "rejected wording".getBytes(StandardCharsets.UTF_8);

  private final JdbcClient jdbc;
  private final Clock clock;

  RejectedWordings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private enum Said {
    META,
    US
  }

  /** Meta rejected it; in the transaction that keeps Meta's word. */
  @EventListener
  void note(TemplateRejected rejected) {
    String reason = CODE.matcher(rejected.reason()).matches() ? rejected.reason() : "OTHER";
    keep(rejected.template(), rejected.content(), Said.META, List.of(reason));
  }

  /**
   * A reviewer declined it.
   *
   * @param clauses that the decision rests on, the weightiest first
   */
  public void declined(TemplateId template, TemplateContent content, List<String> clauses) {
    keep(template, content, Said.US, clauses);
  }

  /** How often wording like this was rejected in templates other than this one. */
  public Elsewhere elsewhere(TemplateId template, TemplateContent content) {
    return WordingPrint.of(content).map(print -> alike(template, print)).orElse(Elsewhere.NEVER);
  }

  private record Row(byte[] sketch, List<String> reasons) {}

  private Elsewhere alike(TemplateId template, WordingPrint print) {
    Instant since = Clocks.now(clock).minus(REMEMBERED);
    List<Row> alike =
        jdbc
            .sql(
                "SELECT w.sketch, w.reasons FROM rejected_wording w WHERE w.id IN (SELECT"
                    + " b.wording_id FROM rejected_wording_band b WHERE b.band IN (:bands))"
                    + " AND w.template_key <> :own AND w.at > :since"
                    + " ORDER BY w.at DESC, w.id DESC LIMIT :most")
            .param("bands", print.bands())
            .param("own", key(template))
            .param("since", Timestamp.from(since))
            .param("most", MOST_ALIKE)
            .query((row, _) ->
                new Row(row.getBytes("sketch"), List.of(row.getString("reasons").split(" ", -1))))
            .list()
            .stream()
            .filter(row -> WordingPrint.of(row.sketch()).likeness(print) >= WordingPrint.ALIKE)
            .toList();
    Map<String, Long> reasons =
        alike.stream()
            .flatMap(row -> row.reasons().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new Elsewhere(
        alike.size(),
        reasons.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_REASONS)
            .map(Map.Entry::getKey)
            .toList());
  }

  /** Once for a text of a template and who rejected it; said again, the later reasons count. */
  private void keep(TemplateId template, TemplateContent content, Said said, List<String> reasons) {
    Optional<WordingPrint> print = WordingPrint.of(content);
    if (print.isEmpty()) {
      return;
    }
    byte[] sketch = print.get().stored();
    byte[] id = Uuids.bytes(Uuids.next());
    boolean isNew =
        jdbc.sql(
                    "INSERT INTO rejected_wording (id, template_key, print_key, said, reasons,"
                        + " sketch, at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE reasons = VALUES(reasons), at = VALUES(at)")
                .params(
                    id,
                    key(template),
                    Sha256.of(sketch),
                    said.name(),
                    fitting(reasons),
                    sketch,
                    Timestamp.from(Clocks.now(clock)))
                .update()
            == 1;
    if (isNew) {
      print
          .get()
          .bands()
          .forEach(band ->
              jdbc.sql("INSERT INTO rejected_wording_band (band, wording_id) VALUES (?, ?)")
                  .params(band, id)
                  .update());
    }
  }

  private static String fitting(List<String> reasons) {
    List<String> fitting = new ArrayList<>();
    int length = 0;
    for (String reason : reasons) {
      length += reason.length() + 1;
      if (length <= LONGEST_REASONS) {
        fitting.add(reason);
      }
    }
    return String.join(" ", fitting);
  }

  /** Tells templates apart without naming one. */
  private static byte[] key(TemplateId template) {
    return Sha256.of(KEY, Uuids.bytes(template.value()));
  }
}
