package io.bspconsole.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaTemplateLists;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.support.Fixtures;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.ForeignTemplate;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.ImportOutcome;
import io.bspconsole.templates.TemplateComparison;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateHolds;
import io.bspconsole.templates.TemplateStory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Meta's list against ours; the list is the test's own. */
class ComparingTest extends TemplateStory implements MetaTemplateLists {

  @Autowired private DueAccounts due;
  @Autowired private Comparing comparing;
  @Autowired private TemplateHolds holds;
  @Autowired private TemplateComparison comparison;
  @Autowired private Wabas wabas;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private Supplier<List<Listed>> list = List::of;

  @Test
  void what_events_did_not_tell_is_repaired_and_told() {
    TemplateDetails ours = get(sent("parcel_ready"));
    report("APPROVED", metaIdOf(ours), ours.name(), Instant.now().minusSeconds(60));
    list = () -> List.of(listed(ours, "PAUSED", "MARKETING", "RED"));

    compare();

    TemplateDetails after = get(ours.id());
    assertThat(after.meta().word()).contains("PAUSED");
    assertThat(after.meta().category()).extracting(Dated::value).isEqualTo("MARKETING");
    assertThat(after.meta().quality()).extracting(Dated::value).isEqualTo("RED");
    assertThat(account().templates().drifted()).isEqualTo(1);
    assertThat(account().templates().listed()).isEqualTo(1);
    assertThat(history(ours.id()))
        .filteredOn(entry -> entry.by() == HistoryEntry.By.CONSOLE)
        .extracting(HistoryEntry::event)
        .contains("PAUSED", HistoryEntry.CATEGORY, HistoryEntry.QUALITY);

    compare();
    assertThat(account().templates().drifted()).isZero();
  }

  @Test
  void a_move_that_only_the_list_shows_holds_the_template_if_the_client_wishes_so() {
    TemplateDetails ours = get(sent("parcel_dearer"));
    report("APPROVED", metaIdOf(ours), ours.name(), Instant.now().minusSeconds(60));
    fixtures.as(author, () -> holds.holdBeforeMoves(client, true));
    list =
        () ->
            List.of(
                new Listed(
                    metaIdOf(ours),
                    ours.name(),
                    ours.language(),
                    "APPROVED",
                    "UTILITY",
                    "MARKETING",
                    null,
                    "GREEN",
                    JsonMapper.shared().createArrayNode()));

    compare();

    assertThat(get(ours.id()).hold().byItself()).isNotNull();
  }

  @Test
  void a_move_without_notice_that_only_the_list_shows_holds_the_template_too() {
    TemplateDetails ours = get(sent("parcel_moved"));
    report("APPROVED", metaIdOf(ours), ours.name(), Instant.now().minusSeconds(60));
    fixtures.as(author, () -> holds.holdBeforeMoves(client, true));
    list = () -> List.of(listed(ours, "APPROVED", "MARKETING", "GREEN"));

    compare();
    compare();

    assertThat(get(ours.id()).hold().byItself()).isNotNull();

    list = () -> List.of(listed(ours, "APPROVED", "UTILITY", "GREEN"));
    compare();

    assertThat(get(ours.id()).hold().byItself()).isNull();
  }

  @Test
  void an_event_that_comes_while_meta_lists_is_not_undone() {
    TemplateDetails ours = get(sent("parcel_late"));
    report("APPROVED", metaIdOf(ours), ours.name(), Instant.now().minusSeconds(60));
    list =
        () -> {
          report("REJECTED", metaIdOf(ours), ours.name(), Instant.now().minusSeconds(5));
          return List.of(listed(ours, "APPROVED", "UTILITY", "GREEN"));
        };

    compare();

    assertThat(get(ours.id()).meta().word()).contains("REJECTED");
  }

  @Test
  void what_meta_has_no_more_is_deleted() {
    TemplateDetails ours = get(sent("parcel_gone"));
    report("APPROVED", metaIdOf(ours), ours.name(), Instant.now().minusSeconds(60));

    compare();

    assertThat(get(ours.id()).meta().word()).contains("DELETED");
  }

  @Test
  void a_try_that_fails_leaves_the_last_success_as_it_was() {
    compare();
    Instant read = account().templates().readAt();
    list =
        () -> {
          throw new MetaUnavailable("(#80007) too many calls");
        };

    compare();

    assertThat(account().templates().readAt()).isEqualTo(read);
    assertThat(account().templates().triedAt()).isAfter(read);
    assertThat(account().templates().problem()).contains("80007");
  }

  @Test
  void what_only_meta_has_can_be_taken_over() {
    list =
        () ->
            List.of(
                new Listed(
                    new MetaId("88000000000001"),
                    "made_elsewhere",
                    "id",
                    "APPROVED",
                    "UTILITY",
                    null,
                    null,
                    "GREEN",
                    JsonMapper.shared()
                        .readTree(
                            "[{\"type\":\"BODY\",\"text\":\"Terima kasih atas pesanan Anda.\"}]")));
    compare();
    compare();
    ForeignTemplate foreign = fixtures.as(author, () -> comparison.unknown(client)).getFirst();

    ImportOutcome outcome = fixtures.as(author, () -> comparison.take(client, foreign.id()));

    TemplateId taken = ((ImportOutcome.Imported) outcome).template();
    assertThat(get(taken).meta().word()).contains("APPROVED");
    assertThat(get(taken).metaId()).isEqualTo(new MetaId("88000000000001"));
    assertThat(Objects.requireNonNull(get(taken).draft()).content().name())
        .isEqualTo("made_elsewhere");
    compare();
    assertThat(fixtures.as(author, () -> comparison.unknown(client))).isEmpty();
  }

  @Test
  void of_two_who_take_the_same_over_at_once_one_has_it_and_the_other_is_told() {
    list = () -> IntStream.range(0, 8).mapToObj(ComparingTest::foreign).toList();
    compare();
    for (ForeignTemplate one : fixtures.as(author, () -> comparison.unknown(client))) {
      Supplier<ImportOutcome> take =
          () -> fixtures.as(author, () -> comparison.take(client, one.id()));
      assertThat(atOnce(take, take))
          .as(one.name())
          .satisfiesExactlyInAnyOrder(
              first -> assertThat(first).isInstanceOf(ImportOutcome.Imported.class),
              second -> assertThat(second).isInstanceOf(NotFound.class));
    }
  }

  @Test
  void a_draft_of_the_same_name_that_is_begun_meanwhile_is_no_error() {
    list = () -> IntStream.range(0, 8).mapToObj(ComparingTest::foreign).toList();
    compare();
    for (ForeignTemplate one : fixtures.as(author, () -> comparison.unknown(client))) {
      List<Object> came =
          atOnce(
              () -> fixtures.as(author, () -> comparison.take(client, one.id())),
              () ->
                  fixtures.as(
                      author, () -> templates.create(client, account.id(), content(one.name()))));
      assertThat(came)
          .as(one.name())
          .filteredOn(
              it -> it instanceof ImportOutcome.Imported || it instanceof CreateOutcome.Created)
          .hasSize(1);
      assertThat(came)
          .as(one.name())
          .filteredOn(
              it -> it instanceof ImportOutcome.NameTaken || it instanceof CreateOutcome.NameTaken)
          .hasSize(1);
    }
  }

  /** What came of each: its outcome, or what it threw. */
  private static List<Object> atOnce(Supplier<?> one, Supplier<?> other) {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      return Stream.of(one, other)
          .map(call ->
              threads.<Object>submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                try {
                  return call.get();
                } catch (RuntimeException e) {
                  return e;
                }
              }))
          .toList()
          .stream()
          .map(ComparingTest::outcome)
          .toList();
    }
  }

  private static Object outcome(Future<Object> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void an_account_with_as_many_templates_as_meta_allows_is_compared_part_by_part() {
    List<Listed> all = IntStream.range(0, 6_000).mapToObj(ComparingTest::foreign).toList();
    list = () -> all;

    compare();

    assertThat(account().templates().problem()).isNull();
    assertThat(account().templates().listed()).isEqualTo(6_000);
    assertThat(unknown()).isEqualTo(6_000);

    list = () -> all.subList(0, 4_700);
    compare();

    assertThat(unknown()).isEqualTo(4_700);
  }

  private int unknown() {
    return jdbc.sql("SELECT COUNT(*) FROM foreign_template WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query(Integer.class)
        .single();
  }

  private static Listed foreign(int number) {
    return new Listed(
        new MetaId(Long.toString(77_000_000_000_000L + number)),
        "made_elsewhere_" + number,
        "id",
        "APPROVED",
        "UTILITY",
        null,
        null,
        "GREEN",
        JsonMapper.shared().createArrayNode());
  }

  private void compare() {
    ComparisonWorker worker =
        new ComparisonWorker(
            due, this, comparing, new ComparisonSettings(Duration.ofHours(6), 1), clock);
    worker.compare(
        new DueAccount(
            Matter.TEMPLATES,
            client,
            account.id(),
            account.metaId(),
            Instant.EPOCH,
            0,
            0,
            Instant.now().plusSeconds(60)));
    worker.close();
  }

  private Waba account() {
    Fixtures.Person viewer = fixtures.member(client, Role.VIEWER);
    return fixtures.as(viewer, () -> wabas.of(client)).getFirst();
  }

  private List<HistoryEntry> history(TemplateId template) {
    return fixtures.as(author, () -> templates.history(client, template));
  }

  private static MetaId metaIdOf(TemplateDetails details) {
    return Objects.requireNonNull(details.metaId());
  }

  private static Listed listed(
      TemplateDetails ours, String status, String category, @Nullable String quality) {
    return new Listed(
        metaIdOf(ours),
        ours.name(),
        ours.language(),
        status,
        category,
        null,
        null,
        quality,
        JsonMapper.shared().createArrayNode());
  }

  @Override
  public List<Listed> list(MetaId waba) {
    return list.get();
  }

  @Override
  public Optional<Listed> get(MetaId template) {
    return Optional.empty();
  }
}
