package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Whole;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.webhooks.EventState;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries of odd sizes and times, from the inbox to what became of their events. */
@Whole
class SplittingTest extends TemplateStory {

  @Autowired private Deliveries deliveries;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_delivery_of_many_changes_becomes_events_piece_by_piece() {
    String mark = Uuids.next().toString();
    int many = Integer.getInteger("bsp.changes", 2 * Splitting.PIECE + 1);
    long began = System.nanoTime();
    keep(
        IntStream.range(0, many)
            .mapToObj(i -> "{\"field\":\"%s\",\"value\":%d}".formatted(mark, i))
            .collect(Collectors.joining(",")),
        Instant.now());
    keep("{\"field\":\"behind %s\",\"value\":0}".formatted(mark), Instant.now());

    await().atMost(Duration.ofMinutes(5)).until(() -> count(mark) == many);
    System.out.printf("%d changes in %d ms%n", many, (System.nanoTime() - began) / 1_000_000);
    await().atMost(Duration.ofSeconds(20)).until(() -> count("behind " + mark) == 1);
    assertThat(found("behind " + mark)).isBefore(found(mark));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PDF", "PFD", "DPF", "DFP", "FPD", "FDP"})
  void an_event_from_the_far_future_does_not_make_later_ones_look_old(String order) {
    String name = "story_" + order.toLowerCase(java.util.Locale.ROOT);
    MetaId template = Objects.requireNonNull(get(sent(name)).metaId());
    Instant now = Instant.now();
    order
        .chars()
        .forEach(which -> {
          switch (which) {
            case 'P' -> status("PAUSED", template, now.minusSeconds(120));
            case 'D' -> status("DISABLED", template, now.minusSeconds(60));
            default -> status("APPROVED", template, Instant.parse("2090-01-01T00:00:00Z"));
          }
        });
    await().atMost(Duration.ofSeconds(20)).until(() -> settled().size() == 3);

    status("REJECTED", template, Instant.now().plusSeconds(60));

    await().atMost(Duration.ofSeconds(20)).until(() -> settled().size() == 4);
    assertThat(settled().getLast()).isEqualTo(EventState.APPLIED);
    assertThat(lastStatus(template)).isEqualTo("REJECTED");
    assertThat(
            jdbc.sql(
                    "SELECT stated_at FROM webhook_event WHERE waba_meta_id = ?"
                        + " AND stated_at IS NOT NULL")
                .param(account.metaId().value())
                .query(Timestamp.class)
                .list())
        .extracting(Timestamp::toInstant)
        .containsExactly(Instant.parse("2090-01-01T00:00:00Z"));
  }

  private String lastStatus(MetaId template) {
    return fixtures
        .as(
            author,
            () ->
                templates
                    .find(client, io.bspconsole.templates.TemplateFilter.ALL, null, 10)
                    .templates())
        .stream()
        .map(it -> get(it.id()))
        .filter(it -> template.equals(it.metaId()))
        .map(it -> it.meta().status())
        .filter(Objects::nonNull)
        .map(MetaStatus::word)
        .findFirst()
        .orElseThrow();
  }

  private void status(String event, MetaId template, Instant at) {
    keep(
        "{\"field\":\"message_template_status_update\",\"value\":{\"event\":\"%s\",\"message_template_id\":%s}}"
            .formatted(event, template),
        at);
  }

  private void keep(String changes, Instant at) {
    deliveries.keep(
        List.of(
            "{\"entry\":[{\"id\":\"%s\",\"time\":%d,\"changes\":[%s]}]}"
                .formatted(account.metaId(), at.getEpochSecond(), changes)
                .getBytes(StandardCharsets.UTF_8)));
  }

  /** Of those that are no more due, in the order of the inbox. */
  private List<EventState> settled() {
    return jdbc.sql(
            "SELECT state FROM webhook_event WHERE waba_meta_id = ? AND state <> 'DUE'"
                + " ORDER BY received_at, id")
        .param(account.metaId().value())
        .query((row, _) -> EventState.valueOf(row.getString(1)))
        .list();
  }

  /** When the last event of a field was found. */
  private Instant found(String field) {
    return jdbc.sql("SELECT MAX(due_at) FROM webhook_event WHERE field = ?")
        .param(field)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private int count(String field) {
    return jdbc.sql("SELECT COUNT(*) FROM webhook_event WHERE field = ?")
        .param(field)
        .query(Integer.class)
        .single();
  }
}
