package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.audit.Verdict.Fault;
import io.bspconsole.audit.internal.ChainCheck;
import io.bspconsole.kernel.Uuids;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ChainCheckTest extends Trailed {

  @Autowired private ChainCheck check;

  @BeforeEach
  void write_a_chain() {
    act(6);
  }

  @Test
  void a_chain_that_nobody_touched_is_intact() {
    assertThat(verdict()).isEqualTo(new Verdict.Intact(6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE audit_entry SET entry = REPLACE(entry, 'P1.2', 'P1.3') WHERE %s AND seq = 3|3|HASH",
        "UPDATE audit_entry SET action = 'VERSION_CLEARED' WHERE %s AND seq = 3            |3|COLUMNS",
        "UPDATE audit_entry SET at = at + INTERVAL 1 SECOND WHERE %s AND seq = 4           |4|COLUMNS",
        "UPDATE audit_detail SET body = REPLACE(body, 'Member', 'Somebody') WHERE %s       |1|DETAIL",
        "DELETE FROM audit_detail WHERE %s AND seq = 5                                     |5|DETAIL",
        "UPDATE audit_head SET hash = REVERSE(hash) WHERE %s                               |6|HEAD"
      })
  void whatever_was_changed_is_found(String sql, long seq, Fault fault) {
    intruder.sql(sql.formatted("chain_id = ?")).param(Uuids.bytes(client.value())).update();

    assertThat(verdict()).isEqualTo(new Verdict.Broken(ChainId.of(client), seq, fault));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'no JSON'", "''", "REPLACE(entry, '\"seq\":6', '\"seq\":\"x\"')"})
  void an_entry_that_cannot_be_read_is_found_although_all_hashes_fit(String forged) {
    forge(6, forged);

    assertThat(verdict()).isEqualTo(new Verdict.Broken(ChainId.of(client), 6, Fault.COLUMNS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'no JSON'", "REPLACE(entry, '\"at\":\"', '\"at\":\"x')"})
  void an_entry_that_cannot_be_read_hides_no_other(String forged) {
    forge(6, forged);

    assertThat(
            fixtures.as(owner, () -> clientTrail.find(client, TrailFilter.ALL, null, 2)).entries())
        .extracting(Entry::seq, Entry::isReadable)
        .containsExactly(tuple(6L, false), tuple(5L, true));
  }

  @Test
  void a_check_that_nobody_wants_any_more_comes_to_no_end() {
    assertThat(check.check(ChainId.of(client), () -> false)).isEmpty();
  }

  @Test
  void an_entry_that_is_gone_is_found() {
    for (String table : new String[] {"audit_detail", "audit_entry"}) {
      intruder
          .sql("DELETE FROM " + table + " WHERE chain_id = ? AND seq = 4")
          .param(Uuids.bytes(client.value()))
          .update();
    }

    assertThat(verdict()).isEqualTo(new Verdict.Broken(ChainId.of(client), 4, Fault.MISSING));
  }

  @Test
  void a_tail_that_was_cut_with_the_head_set_back_is_found_by_the_anchor() throws IOException {
    anchors.write();
    cut(4);

    assertThat(verdict()).isEqualTo(new Verdict.Broken(ChainId.of(client), 5, Fault.CUT));
  }

  @Test
  void a_tail_that_was_replaced_is_found_by_the_anchor() throws IOException {
    anchors.write();
    cut(4);
    act(4);

    assertThat(verdict()).isEqualTo(new Verdict.Broken(ChainId.of(client), 6, Fault.ANCHOR));
  }

  @Test
  void entries_behind_the_head_are_found() {
    setHeadBack(4);

    assertThat(verdict()).isEqualTo(new Verdict.Broken(ChainId.of(client), 5, Fault.HEAD));
  }

  private Verdict verdict() {
    return fixtures.as(owner, () -> clientTrail.verify(client));
  }
}
