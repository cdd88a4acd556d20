package io.bspconsole.reviews.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.AssignmentRule;
import io.bspconsole.reviews.BusinessHours;
import io.bspconsole.reviews.CannedReason;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.reviews.NewRule;
import io.bspconsole.reviews.PlanOutcome;
import io.bspconsole.reviews.ReviewTargets;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class DeskChangesTest extends IntegrationTest {

  private static final ClauseCode CLAUSE = new ClauseCode("P2.4");

  @Autowired private Fixtures fixtures;
  @Autowired private ReviewPlan plan;
  @Autowired private ReviewTargets targets;
  @Autowired private TransactionOperations transactions;
  @Autowired private JdbcClient jdbc;
  private Person administrator;
  private Person reviewer;
  private DeskSettings before;

  @BeforeEach
  void read() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
    reviewer = fixtures.staff(Role.REVIEWER);
    before = settings();
  }

  @AfterEach
  void putBack() {
    keep(settings(), before);
  }

  @Test
  void the_second_of_two_tabs_undoes_nothing_of_the_first() {
    assertThat(keep(before, held(31))).isEqualTo(PlanOutcome.KEPT);
    assertThat(keep(before, held(32))).isEqualTo(PlanOutcome.CHANGED_MEANWHILE);
    assertThat(settings().holdMinutes()).isEqualTo(31);
    assertThat(keep(settings(), held(32))).isEqualTo(PlanOutcome.KEPT);
  }

  @Test
  void of_two_at_once_one_is_kept() {
    List<CompletableFuture<PlanOutcome>> both =
        Stream.of(41, 42)
            .map(minutes -> CompletableFuture.supplyAsync(() -> keep(before, held(minutes))))
            .toList();
    assertThat(both)
        .extracting(CompletableFuture::join)
        .containsExactlyInAnyOrder(PlanOutcome.KEPT, PlanOutcome.CHANGED_MEANWHILE);
  }

  @Test
  void as_many_holidays_as_there_may_be_are_kept_and_one_more_is_not() {
    assertThat(keep(before, with(holidays(401)))).isEqualTo(PlanOutcome.UNUSABLE);
    assertThat(keep(before, with(holidays(400)))).isEqualTo(PlanOutcome.KEPT);
    assertThat(settings().hours().holidays()).hasSize(400);
  }

  @Test
  void words_for_a_reason_are_not_written_over_unseen() {
    CannedReason first = reason("First");
    CannedReason second = new CannedReason(first.id(), CLAUSE, "Second", "Kedua");
    CannedReason third = new CannedReason(first.id(), CLAUSE, "Third", "Ketiga");
    assertThat(keep(null, first)).isEqualTo(PlanOutcome.KEPT);
    assertThat(keep(first, second)).isEqualTo(PlanOutcome.KEPT);
    assertThat(keep(first, third)).isEqualTo(PlanOutcome.CHANGED_MEANWHILE);
    assertThat(fixtures.as(administrator, plan::reasons)).contains(second).doesNotContain(third);
    fixtures.run(administrator, () -> plan.removeReason(second));
    assertThat(keep(second, third)).isEqualTo(PlanOutcome.CHANGED_MEANWHILE);
  }

  @Test
  void words_that_somebody_changed_are_not_removed_unseen() {
    CannedReason first = reason("First");
    CannedReason second = new CannedReason(first.id(), CLAUSE, "Second", "Kedua");
    keep(null, first);
    keep(first, second);
    assertThat(remove(first)).isEqualTo(PlanOutcome.CHANGED_MEANWHILE);
    assertThat(fixtures.as(administrator, plan::reasons)).contains(second);
    assertThat(remove(second)).isEqualTo(PlanOutcome.KEPT);
    assertThat(fixtures.as(administrator, plan::reasons)).doesNotContain(second);
    assertThat(remove(second)).isEqualTo(PlanOutcome.KEPT); // gone already
  }

  @Test
  void whoever_removes_words_waits_for_one_who_is_changing_them() {
    CannedReason first = reason("First");
    CannedReason second = new CannedReason(first.id(), CLAUSE, "Second", "Kedua");
    keep(null, first);
    CompletableFuture<PlanOutcome> removal =
        Objects.requireNonNull(
            transactions.execute(_ -> {
              assertThat(keep(first, second)).isEqualTo(PlanOutcome.KEPT);
              CompletableFuture<PlanOutcome> begun =
                  CompletableFuture.supplyAsync(() -> remove(first));
              await().until(this::isRemoving);
              return begun;
            }));
    assertThat(removal.join()).isEqualTo(PlanOutcome.CHANGED_MEANWHILE);
    assertThat(remove(second)).isEqualTo(PlanOutcome.KEPT);
  }

  /** Does somebody ask to be the only one who changes something, or has begun to remove words? */
  private boolean isRemoving() {
    return jdbc.sql(
                "SELECT COUNT(*) FROM information_schema.processlist"
                    + " WHERE info LIKE 'INSERT INTO review_setting%'"
                    + " OR info LIKE 'DELETE FROM review_reason%'")
            .query(Integer.class)
            .single()
        > 0;
  }

  @Test
  void words_that_are_too_long_are_refused() {
    String longest = "x".repeat(CannedReason.LONGEST);
    assertThat(keep(null, reason(longest + "x"))).isEqualTo(PlanOutcome.UNUSABLE);
    CannedReason fits = reason(longest);
    assertThat(keep(null, fits)).isEqualTo(PlanOutcome.KEPT);
    fixtures.run(administrator, () -> plan.removeReason(fits));
  }

  @Test
  void a_promise_is_not_written_over_unseen() {
    ClientId client = fixtures.client("Kopi Senja");
    int seen = fixtures.as(administrator, () -> targets.of(client));
    assertThat(promise(client, seen, 0)).isEqualTo(PlanOutcome.UNUSABLE);
    assertThat(promise(client, seen, seen + 1)).isEqualTo(PlanOutcome.KEPT);
    assertThat(promise(client, seen, seen + 2)).isEqualTo(PlanOutcome.CHANGED_MEANWHILE);
    assertThat(fixtures.as(administrator, () -> targets.of(client))).isEqualTo(seen + 1);
  }

  @Test
  void of_two_promises_at_once_one_is_kept() {
    ClientId client = fixtures.client("Kopi Senja");
    int seen = fixtures.as(administrator, () -> targets.of(client));
    List<CompletableFuture<PlanOutcome>> both =
        Stream.of(seen + 1, seen + 2)
            .map(hours -> CompletableFuture.supplyAsync(() -> promise(client, seen, hours)))
            .toList();
    assertThat(both)
        .extracting(CompletableFuture::join)
        .containsExactlyInAnyOrder(PlanOutcome.KEPT, PlanOutcome.CHANGED_MEANWHILE);
  }

  @Test
  void of_two_rules_at_once_one_is_kept_and_each_has_a_place_of_its_own() {
    ClientId client = fixtures.client("Kopi Senja");
    List<AssignmentRule> seen = rules();
    List<CompletableFuture<PlanOutcome>> both =
        Stream.of("id", "en")
            .map(language ->
                CompletableFuture.supplyAsync(() -> addRule(seen, rule(client, language))))
            .toList();
    assertThat(both)
        .extracting(CompletableFuture::join)
        .containsExactlyInAnyOrder(PlanOutcome.KEPT, PlanOutcome.CHANGED_MEANWHILE);
    assertThat(addRule(rules(), rule(client, "pt_BR"))).isEqualTo(PlanOutcome.KEPT);
    assertThat(rules()).extracting(AssignmentRule::position).doesNotHaveDuplicates();
    rules().stream()
        .filter(rule -> client.equals(rule.client()))
        .forEach(rule -> fixtures.run(administrator, () -> plan.removeRule(rule)));
  }

  private PlanOutcome promise(ClientId client, int seen, int hours) {
    return fixtures.as(administrator, () -> targets.set(client, seen, hours));
  }

  private List<AssignmentRule> rules() {
    return fixtures.as(administrator, plan::rules);
  }

  private PlanOutcome addRule(List<AssignmentRule> seen, NewRule rule) {
    return fixtures.as(administrator, () -> plan.addRule(seen, rule));
  }

  private NewRule rule(ClientId client, String language) {
    return rule(client, false, language);
  }

  private NewRule rule(ClientId client, boolean restricted, @Nullable String language) {
    return new NewRule(
        client, null, restricted, language, EmailAddress.parse(reviewer.email()).orElseThrow());
  }

  private DeskSettings settings() {
    return fixtures.as(administrator, plan::settings);
  }

  private PlanOutcome keep(DeskSettings seen, DeskSettings next) {
    return fixtures.as(administrator, () -> plan.keep(seen, next));
  }

  private PlanOutcome remove(CannedReason seen) {
    return fixtures.as(administrator, () -> plan.removeReason(seen));
  }

  private PlanOutcome keep(@Nullable CannedReason seen, CannedReason next) {
    return fixtures.as(administrator, () -> plan.keepReason(seen, next));
  }

  private static CannedReason reason(String words) {
    return new CannedReason(Uuids.next(), CLAUSE, words, words);
  }

  private DeskSettings held(int minutes) {
    return new DeskSettings(
        before.hours(),
        before.targetHours(),
        before.warnMinutes(),
        minutes,
        before.firstTemplates(),
        before.restrictedTwo());
  }

  private DeskSettings with(Set<LocalDate> holidays) {
    return new DeskSettings(
        new BusinessHours(
            before.hours().zone(),
            before.hours().days(),
            before.hours().opens(),
            before.hours().closes(),
            holidays),
        before.targetHours(),
        before.warnMinutes(),
        before.holdMinutes(),
        before.firstTemplates(),
        before.restrictedTwo());
  }

  private static Set<LocalDate> holidays(int count) {
    return Stream.iterate(LocalDate.of(2040, 1, 1), day -> day.plusDays(1))
        .limit(count)
        .collect(Collectors.toSet());
  }
}
