package io.bspconsole.templates.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.support.Fixtures;
import io.bspconsole.templates.SampleOutcome;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.content.TemplateContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of a claim while its calls go on. The test claims a row that no worker takes, and
 * carries it by itself, so it sees where that ends.
 */
class LeaseTest extends TemplateStory {

  private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);

  @Autowired private TemplateSamples samples;
  @Autowired private StoredSamples stored;
  @Autowired private Courier courier;
  @Autowired private JdbcClient jdbc;

  private String handle;
  private TemplateId template;

  @BeforeEach
  void waitLong() {
    SampleOutcome outcome = fixtures.as(author, () -> samples.upload(client, "DOCUMENT", PDF));
    handle = ((SampleOutcome.Uploaded) outcome).handle();
    script.then(_ ->
        new SendOutcome.TryLater(
            new MetaError(80008, null, "Too many calls", null), Duration.ofHours(2)));
    template = create(withSample());
    submit(template);
    clear(template);
    awaitThat(template, it -> it.sending() != null && it.sending().lastError() != null);
    script.creations.clear();
  }

  @Test
  void a_claim_is_renewed_before_each_call() {
    Claim claim = claim();
    sampleAges("1 HOUR"); // young enough to be sent, old enough to be what Meta does not like
    AtomicInteger left = new AtomicInteger();
    script
        .then(_ -> {
          secondsLeft(5);
          return refusedHeader();
        })
        .then(body -> {
          left.set(secondsLeft());
          return script.keep(body, "PENDING");
        });

    courier.carry(claim);

    assertThat(script.creations).hasSize(2);
    assertThat(left.get()).isGreaterThan(30);
    assertThat(get(template).ours()).isInstanceOf(VersionState.Sent.class);
  }

  @Test
  void who_was_overtaken_before_the_first_call_makes_none() {
    Claim claim = claim();
    sampleAges("2 DAY");
    claim(); // by another worker

    courier.carry(claim);

    assertThat(script.creations).isEmpty();
    assertThat(isUploadedAgain()).isFalse();
    assertThat(secondsLeft()).isGreaterThan(30); // of the other's
  }

  @Test
  void who_was_overtaken_between_two_calls_makes_no_other() {
    Claim claim = claim();
    sampleAges("1 HOUR");
    script.then(_ -> {
      claim();
      return refusedHeader();
    });

    courier.carry(claim);

    assertThat(script.creations).hasSize(1);
    assertThat(isUploadedAgain()).isFalse();
    assertThat(get(template).sendProblem()).isEmpty();
  }

  @Test
  void who_was_overtaken_in_the_middle_of_a_call_changes_nothing() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    MetaId stray = Fixtures.metaId();
    script.then(body -> {
      script.keep(body, "PENDING");
      called.countDown();
      await(overtaken);
      return new SendOutcome.Accepted(stray, "REJECTED", "MARKETING");
    });
    Claim claim = claim();
    CompletableFuture<Void> loser = CompletableFuture.runAsync(() -> courier.carry(claim));
    await(called);
    jdbc.sql(
            "UPDATE template_outbox SET due_at = created_at, claimed_until = created_at"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
    overtaken.countDown();
    loser.get(20, TimeUnit.SECONDS);

    assertThat(get(template).metaId()).isEqualTo(script.existing.getFirst().id());
    assertThat(get(template).meta().word()).contains("PENDING");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SendOutcome refusedHeader() {
    return new SendOutcome.Refused(new MetaError(100, 2388047, "Invalid parameter", null));
  }

  /** As a worker does, for the one row of the client. */
  private Claim claim() {
    jdbc.sql(
            "UPDATE template_outbox SET claim_no = claim_no + 1, attempts = attempts + 1,"
                + " claimed_until = NOW(6) + INTERVAL 1 MINUTE WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    return jdbc.sql(
            "SELECT id, version_id, kind, claim_no, attempts FROM template_outbox"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) ->
            new Claim(
                client,
                Uuids.of(row.getBytes("id")),
                new VersionId(Uuids.of(row.getBytes("version_id"))),
                SendKind.valueOf(row.getString("kind")),
                row.getLong("claim_no"),
                row.getInt("attempts"),
                false,
                Instant.now().plus(Claims.LEASE)))
        .single();
  }

  private void secondsLeft(int seconds) {
    jdbc.sql(
            "UPDATE template_outbox SET claimed_until = NOW(6) + INTERVAL ? SECOND"
                + " WHERE client_id = ?")
        .params(seconds, Uuids.bytes(client.value()))
        .update();
  }

  private int secondsLeft() {
    return jdbc.sql(
            "SELECT TIMESTAMPDIFF(SECOND, NOW(6), claimed_until) FROM template_outbox"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query(Integer.class)
        .single();
  }

  private void sampleAges(String by) {
    jdbc.sql(
            "UPDATE template_sample SET uploaded_at = uploaded_at - INTERVAL %s WHERE client_id = ?"
                .formatted(by))
        .param(Uuids.bytes(client.value()))
        .update();
  }

  private boolean isUploadedAgain() {
    return !stored.find(client, handle).orElseThrow().handle().equals(handle);
  }

  private TemplateContent withSample() {
    return TemplateContent.parse(
        """
        {"name": "order_bill", "language": "id", "category": "UTILITY", "components": [
          {"type": "HEADER", "format": "DOCUMENT", "example": {"header_handle": ["%s"]}},
          {"type": "BODY", "text": "Terlampir tagihan Anda untuk bulan ini, kak."}]}
        """
            .formatted(handle));
  }
}
