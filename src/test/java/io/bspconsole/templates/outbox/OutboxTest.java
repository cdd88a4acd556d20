package io.bspconsole.templates.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Whole;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.SendWait;
import io.bspconsole.templates.Sending;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.TemplatesAtMeta;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.WishOutcome;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxTest extends TemplateStory {

  @Autowired private Wabas wabas;
  @Autowired OutboxWorker worker;
  @Autowired SettledRows settled;
  @Autowired JdbcClient jdbc;
  @Autowired TemplatesAtMeta atMeta;

  @Test
  void after_a_time_out_the_template_is_adopted_not_created_twice() {
    script.then(body -> {
      script.keep(body, "APPROVED");
      return new SendOutcome.Uncertain("Read timed out");
    });
    TemplateId template = cleared("order_shipped");
    awaitThat(template, it -> it.sending() != null && it.sending().lastError() != null);
    assertThat(get(template).ours()).isInstanceOf(VersionState.Cleared.class);

    awaitThat(template, OutboxTest::isSent);
    assertThat(script.creations).hasSize(1);
    assertThat(get(template).metaId()).isEqualTo(script.existing.getFirst().id());
    assertThat(get(template).meta().word()).contains("APPROVED");
  }

  @Test
  @Whole
  void after_a_time_out_that_came_to_nothing_it_is_created() {
    script.then(_ -> new SendOutcome.Uncertain("Connection reset"));
    TemplateId template = cleared("order_shipped");
    awaitThat(template, OutboxTest::isSent);
    assertThat(script.creations).hasSize(2);
    assertThat(script.existing).hasSize(1);
  }

  @Test
  @Whole
  void a_template_of_the_same_name_and_other_content_is_reported_and_not_adopted() {
    script.then(body -> {
      script.keep(content("order_shipped", "Sesuatu yang lain sama sekali.").json(), "APPROVED");
      return new SendOutcome.Uncertain("Read timed out");
    });
    TemplateId template = cleared("order_shipped");
    awaitThat(template, it -> it.sendProblem().isPresent());
    assertThat(get(template).sendProblem().orElseThrow().code())
        .isEqualTo(SendProblem.OTHER_CONTENT);
    assertThat(get(template).metaId()).isNull();
    assertThat(script.creations).hasSize(1);
  }

  @Test
  void that_the_name_is_taken_can_be_the_echo_of_our_own_try() {
    script.then(body -> {
      script.keep(body, "PENDING");
      return new SendOutcome.Refused(new MetaError(100, 2388024, "Exists.", "Title"));
    });
    TemplateId template = cleared("order_shipped");
    awaitThat(template, OutboxTest::isSent);
    assertThat(get(template).metaId()).isEqualTo(script.existing.getFirst().id());
  }

  @Test
  void an_account_that_has_used_up_its_hour_waits_and_others_do_not() {
    jdbc.sql(
            "INSERT INTO meta_budget (client_id, id, creations_full_at) VALUES (?, ?, NOW(6) +"
                + " INTERVAL 90 MINUTE)")
        .params(Uuids.bytes(client.value()), Uuids.bytes(account.id().value()))
        .update();
    TemplateId waiting = cleared("order_shipped");
    awaitThat(waiting, it -> it.sending() != null && it.sending().waitsFor() == SendWait.LIMIT);
    assertThat(get(waiting).sending())
        .extracting(Sending::attempts, Sending::lastError)
        .containsExactly(0, null);
    assertThat(script.creations).isEmpty();
  }

  @Test
  void what_has_arrived_is_adopted_even_when_the_hour_is_used_up() {
    script.then(body -> {
      script.keep(body, "APPROVED");
      jdbc.sql(
              "UPDATE meta_budget SET creations_full_at = NOW(6) + INTERVAL 90 MINUTE"
                  + " WHERE client_id = ? AND id = ?")
          .params(Uuids.bytes(client.value()), Uuids.bytes(account.id().value()))
          .update();
      return new SendOutcome.Uncertain("Read timed out");
    });
    TemplateId template = cleared("order_shipped");
    awaitThat(template, OutboxTest::isSent);
    assertThat(script.creations).hasSize(1);
  }

  @Test
  void one_language_is_deleted_at_meta_and_stays_here() {
    TemplateId template = sent("order_shipped");
    WishOutcome asked = fixtures.as(author, () -> atMeta.delete(client, template));
    assertThat(asked).isEqualTo(WishOutcome.ASKED);
    letRegretPass();
    awaitThat(template, it -> it.meta().word().filter("PENDING_DELETION"::equals).isPresent());
    assertThat(script.existing).isEmpty();
    assertThat(fixtures.as(author, () -> atMeta.delete(client, template)))
        .isEqualTo(WishOutcome.NOT_NOW);
    assertThat(get(template).versions()).hasSize(1);
  }

  @Test
  void a_deletion_can_be_taken_back_before_meta_is_asked() {
    TemplateId template = sent("order_shipped");
    fixtures.as(author, () -> atMeta.delete(client, template));

    assertThat(fixtures.as(author, () -> atMeta.keep(client, template)))
        .isEqualTo(WishOutcome.ASKED);
    assertThat(fixtures.as(author, () -> atMeta.keep(client, template)))
        .isEqualTo(WishOutcome.NOT_NOW);
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM template_outbox WHERE client_id = ? AND kind = 'DELETE'")
                .param(Uuids.bytes(client.value()))
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(get(template).meta().word()).isNotEqualTo(Optional.of("PENDING_DELETION"));
  }

  @Test
  void all_languages_of_a_name_are_deleted_at_meta_by_one_call() {
    TemplateId template = sent("order_shipped");
    TemplateId english = create(inEnglish("order_shipped"));
    submit(english);
    clear(english);
    awaitThat(english, OutboxTest::isSent);

    WishOutcome asked = fixtures.as(author, () -> atMeta.deleteAllLanguages(client, template));

    assertThat(asked).isEqualTo(WishOutcome.ASKED);
    letRegretPass();
    for (TemplateId each : List.of(template, english)) {
      awaitThat(each, it -> it.meta().word().filter("PENDING_DELETION"::equals).isPresent());
    }
    assertThat(script.existing).isEmpty();
  }

  @Test
  void workers_that_race_send_once() throws InterruptedException {
    List<TemplateId> all =
        IntStream.range(0, 5).mapToObj(number -> create("order_" + number)).toList();
    all.forEach(this::submit);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      all.forEach(this::clear);
      IntStream.range(0, 20).forEach(_ -> threads.execute(worker::work));
    }
    all.forEach(template -> awaitThat(template, OutboxTest::isSent));
    assertThat(script.creations)
        .extracting(body -> body.path("name").asString())
        .doesNotHaveDuplicates()
        .hasSize(5);
  }

  @Test
  void a_refusal_stays_with_the_cleared_version_in_metas_words() {
    script.then(_ -> new SendOutcome.Refused(new MetaError(100, 2388023, "No.", "Title")));
    TemplateId template = cleared("order_shipped");
    awaitThat(template, it -> it.sendProblem().isPresent());
    assertThat(get(template).sendProblem().orElseThrow())
        .extracting(SendProblem::code, SendProblem::title, SendProblem::message)
        .containsExactly(100, "Title", "No.");
    assertThat(get(template).ours()).isInstanceOf(VersionState.Cleared.class);
    assertThat(get(template).mayOpenDraft()).isTrue();
  }

  @Test
  void a_limit_is_waited_out() {
    script.then(_ ->
        new SendOutcome.TryLater(
            new MetaError(80008, null, "Too many calls", null), Duration.ofHours(2)));
    TemplateId template = cleared("order_shipped");
    awaitThat(template, it -> it.sending() != null && it.sending().lastError() != null);
    assertThat(Objects.requireNonNull(get(template).sending()).nextAt())
        .isAfter(Instant.now().plus(Duration.ofMinutes(100)));
  }

  @Test
  void a_fault_with_one_client_stops_no_other() {
    script.then(_ -> {
      throw new IllegalStateException("poison");
    });
    TemplateId poisoned = cleared("order_shipped");
    awaitThat(poisoned, it -> it.sending() != null && it.sending().lastError() != null);

    client = fixtures.client("Kopi Pagi");
    account = fixtures.waba(client);
    author = fixtures.member(client, Role.AUTHOR);
    script = meta.script(account.metaId());
    awaitThat(cleared("order_shipped"), OutboxTest::isSent);
  }

  @Test
  void a_report_may_be_faster_than_the_answer() throws InterruptedException {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch reported = new CountDownLatch(1);
    script.then(body -> {
      SendOutcome answer = script.keep(body, "PENDING");
      called.countDown();
      wait(reported);
      return answer;
    });
    TemplateId template = cleared("order_shipped");
    assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
    MetaId id = script.existing.getFirst().id();
    assertThat(report("APPROVED", id, "order_shipped", Instant.parse("2026-01-02T03:04:05Z")))
        .isEqualTo(Outcome.APPLIED);
    assertThat(get(template).metaId()).isEqualTo(id);
    reported.countDown();
    awaitThat(template, OutboxTest::isSent);
    assertThat(get(template).meta().word()).contains("APPROVED");
  }

  @Test
  @Whole
  void nothing_is_sent_for_a_client_that_may_not_any_more() {
    script.then(_ -> new SendOutcome.Uncertain("Connection reset"));
    TemplateId template = cleared("order_shipped");
    awaitThat(template, it -> hasFailedFor(it, "Connection reset"));
    jdbc.sql("UPDATE client SET standing = 'SUSPENDED' WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    // put back for long: it was not tried, and will not be soon
    Instant soon = Instant.now().plus(Duration.ofMinutes(5));
    awaitThat(template, it -> it.sending() != null && it.sending().nextAt().isAfter(soon));
    assertThat(get(template).sending())
        .extracting(Sending::heldBy, Sending::lastError)
        .containsExactly(Standing.SUSPENDED, null);
    assertThat(script.creations).hasSize(1);
  }

  @Test
  void what_was_cleared_waits_while_its_account_is_disconnected() {
    TemplateId template = create("order_shipped");
    submit(template);
    Fixtures.Person onboarding = fixtures.staff(Role.ONBOARDING);
    fixtures.as(onboarding, () -> wabas.disconnect(client, account.id()));

    clear(template);

    Instant soon = Instant.now().plus(Duration.ofMinutes(5));
    awaitThat(template, it -> it.sending() != null && it.sending().nextAt().isAfter(soon));
    assertThat(get(template).sending())
        .extracting(Sending::withoutAccount, Sending::lastError)
        .containsExactly(true, null);
    assertThat(script.creations).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> create("order_delivered"));
  }

  @Test
  void what_waited_for_its_account_is_sent_when_that_is_connected_again() {
    TemplateId template = create("order_shipped");
    submit(template);
    Fixtures.Person onboarding = fixtures.staff(Role.ONBOARDING);
    fixtures.as(onboarding, () -> wabas.disconnect(client, account.id()));
    clear(template);
    Instant soon = Instant.now().plus(Duration.ofMinutes(5));
    awaitThat(template, it -> it.sending() != null && it.sending().nextAt().isAfter(soon));

    fixtures.as(onboarding, () -> wabas.connect(client, account.metaId(), "Kopi Senja"));

    awaitThat(template, OutboxTest::isSent);
  }

  @Test
  void what_was_sent_long_ago_is_deleted_and_what_waits_stays() {
    TemplateId sent = cleared("order_shipped");
    awaitThat(sent, OutboxTest::isSent);
    script.then(_ ->
        new SendOutcome.TryLater(
            new MetaError(80008, null, "Too many calls", null), Duration.ofHours(2)));
    TemplateId waiting = cleared("order_delivered");
    awaitThat(waiting, it -> it.sending() != null && it.sending().lastError() != null);
    settled.sweep();
    assertThat(queued()).hasSize(2);

    jdbc.sql(
            "UPDATE template_outbox SET due_at = due_at - INTERVAL 31 DAY,"
                + " done_at = done_at - INTERVAL 31 DAY WHERE client_id = ? AND state = 'DONE'")
        .param(Uuids.bytes(client.value()))
        .update();
    settled.sweep();

    assertThat(queued()).containsExactly("QUEUED");
  }

  private List<String> queued() {
    return jdbc.sql("SELECT state FROM template_outbox WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static boolean hasFailedFor(TemplateDetails template, String error) {
    return template.sending() != null && error.equals(template.sending().lastError());
  }

  private static boolean isSent(TemplateDetails template) {
    return template.ours() instanceof VersionState.Sent;
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As if the time in which a deletion can be taken back had passed. */
  private void letRegretPass() {
    jdbc.sql("UPDATE template_outbox SET due_at = created_at WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
  }

  private static TemplateContent inEnglish(String name) {
    return TemplateContent.parse(
        """
        {"name": "%s", "language": "en_US", "category": "UTILITY", "components": [
          {"type": "BODY", "text": "Your parcel is on its way to you today."}]}
        """
            .formatted(name));
  }
}
