package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrailTest extends Trailed {

  @Autowired private TransactionTemplate transaction;

  @Test
  void an_entry_says_who_did_what_to_what_and_why() {
    inTransaction(() ->
        trail.record(
            Act.of(Action.VERSION_DECLINED, TEMPLATE)
                .changed("state", "IN_REVIEW", "DECLINED")
                .changed("language", "id", "id")
                .changedSecret("token")
                .because(new ClauseCode("P1.2"), "No way to reach the business")));

    JsonNode entry = entries().getFirst();
    assertThat(entry.path("by").asString()).isEqualTo("PERSON");
    assertThat(entry.path("actor").asString()).isEqualTo(author.actor().id().toString());
    assertThat(entry.path("action").asString()).isEqualTo("VERSION_DECLINED");
    assertThat(entry.path("name").asString()).isEqualTo("parcel_on_its_way");
    assertThat(entry.path("clause").asString()).isEqualTo("P1.2");
    assertThat(detail(1, "WHO").path("name").asString()).isEqualTo("Member AUTHOR");
    assertThat(detail(1, "WHAT"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"comment": "No way to reach the business", "changes": [
                      {"field": "state", "before": "IN_REVIEW", "after": "DECLINED"},
                      {"field": "token", "masked": true}]}
                    """));
  }

  @Test
  void the_chain_holds_no_name_of_a_person() {
    inTransaction(
        () -> trail.record(Act.of(Action.SIGNED_IN, Subject.person(author.actor().id(), "Galih"))));

    assertThat(entries().getFirst().toString()).doesNotContain("Galih").doesNotContain("Member");
    assertThat(detail(1, "WHAT").path("subject").asString()).isEqualTo("Galih");
  }

  @Test
  void nothing_is_written_when_the_transaction_rolls_back() {
    assertThatThrownBy(() ->
            inTransaction(() -> {
              trail.record(Act.of(Action.DRAFT_OPENED, TEMPLATE));
              throw new UnsupportedOperationException();
            }))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(entries()).isEmpty();
  }

  @Test
  void acts_of_one_transaction_follow_each_other() {
    inTransaction(() -> {
      trail.record(Act.of(Action.TEMPLATE_CREATED, TEMPLATE));
      trail.record(Act.of(Action.META_STATUS_CHANGED, TEMPLATE).byMeta());
    });

    assertThat(entries())
        .extracting(entry -> entry.path("seq").asLong() + entry.path("by").asString())
        .containsExactly("1PERSON", "2META");
  }

  @Test
  void outside_a_transaction_nothing_can_be_recorded() {
    assertThatIllegalStateException()
        .isThrownBy(() -> trail.record(client, Act.of(Action.DRAFT_OPENED, TEMPLATE)));
  }

  @Test
  void in_a_transaction_that_only_reads_nothing_can_be_recorded() {
    TransactionTemplate reading =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    reading.setReadOnly(true);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            reading.executeWithoutResult(
                _ -> trail.record(client, Act.of(Action.DRAFT_OPENED, TEMPLATE))));
  }

  @Test
  void many_small_steps_become_one_entry_from_the_first_value_to_the_last() {
    for (String step : List.of("one>two", "two>three", "three>four")) {
      String[] values = step.split(">");
      inTransaction(() ->
          trail.recordWork(
              Act.of(Action.DRAFT_EDITED, TEMPLATE).changed("content", values[0], values[1])));
    }
    assertThat(entries()).isEmpty();

    inTransaction(() -> {
      trail.finishWork(TEMPLATE);
      trail.record(Act.of(Action.TEMPLATE_SUBMITTED, TEMPLATE));
    });

    assertThat(entries())
        .extracting(entry -> entry.path("action").asString())
        .containsExactly("DRAFT_EDITED", "TEMPLATE_SUBMITTED");
    JsonNode what = detail(1, "WHAT");
    assertThat(what.path("steps").asInt()).isEqualTo(3);
    assertThat(what.at("/changes/0/before").asString()).isEqualTo("one");
    assertThat(what.at("/changes/0/after").asString()).isEqualTo("four");
  }

  private List<JsonNode> entries() {
    return jdbc.sql("SELECT entry FROM audit_entry WHERE chain_id = ? ORDER BY seq")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> json(row.getBytes(1)))
        .list();
  }

  private JsonNode detail(long seq, String part) {
    return jdbc.sql("SELECT body FROM audit_detail WHERE chain_id = ? AND seq = ? AND part = ?")
        .params(Uuids.bytes(client.value()), seq, part)
        .query((row, _) -> json(row.getBytes(1)))
        .single();
  }

  private static JsonNode json(byte[] bytes) {
    return JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
  }
}
