package io.bspconsole.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClauseCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClausesTest {

  private static final Locale INDONESIAN = Locale.of("id");

  private final Clauses clauses = new Clauses("");

  @Test
  void the_edition_of_8_October_2021_has_all_its_clauses() {
    assertThat(clauses.current().id()).isEqualTo("2021-10-08");
    assertThat(clauses.current().changedOn()).isEqualTo(LocalDate.of(2021, 10, 8));
    assertThat(clauses.all().stream().map(clause -> clause.code().value()))
        .containsExactlyElementsOf(
            List.of(
                "P0.1", "P1.1", "P1.2", "P1.3", "P1.4", "P1.5", "P1.6", "P2.1", "P2.2", "P2.3",
                "P2.4", "P2.5", "P2.6", "P2.7", "P3.1", "P3.2", "P3.3", "P3.4", "P3.5", "P4.1",
                "P4.2", "P4.3", "P4.4", "P4.5", "P4.6", "P4.7", "P5.1", "P5.2", "P5.3", "P5.4",
                "B.1", "B.2", "B.3", "B.4", "B.5", "B.6"));
  }

  @Test
  void every_clause_is_worded_in_both_languages() {
    assertThat(clauses.all())
        .allSatisfy(clause ->
            assertThat(
                    List.of(
                        clause.title(Locale.ENGLISH),
                        clause.text(Locale.ENGLISH),
                        clause.console(Locale.ENGLISH)))
                .doesNotContain(
                    clause.title(INDONESIAN), clause.text(INDONESIAN), clause.console(INDONESIAN)));
  }

  @Test
  void a_clause_is_found_by_its_code() {
    assertThat(clauses.find(new ClauseCode("P3.3")))
        .hasValueSatisfying(clause ->
            assertThat(clause.title(INDONESIAN))
                .isEqualTo("Jangan minta nomor kartu, rekening, atau identitas secara lengkap"));
    assertThat(clauses.find(new ClauseCode("P9.9"))).isEmpty();
  }

  @Test
  void a_search_finds_words_in_any_order_and_the_clause_mark() {
    Clause clause = clauses.find(new ClauseCode("P2.6")).orElseThrow();
    assertThat(clause.matches(" HOURS  free ", Locale.ENGLISH)).isTrue();
    assertThat(clause.matches("§p2.6", Locale.ENGLISH)).isTrue();
    assertThat(clause.matches("", Locale.ENGLISH)).isTrue();
    assertThat(clause.matches("balasan jam", INDONESIAN)).isTrue();
    assertThat(clause.matches("free telemedicine", Locale.ENGLISH)).isFalse();
  }
}
