package io.bspconsole.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class PortfolioSqlTest extends IntegrationTest {

  private static final String CLIENTS =
      "SELECT c.id FROM client c WHERE c.id IN (:ids) AND {seen:c.id}";

  @Autowired private PortfolioSql portfolio;
  @Autowired private Fixtures fixtures;

  private ClientId own;
  private ClientId other;

  @BeforeEach
  void take_two_clients_on() {
    own = fixtures.client("Own");
    other = fixtures.client("Other");
  }

  @Test
  void somebody_who_sees_all_clients_reads_both() {
    assertThat(read(fixtures.staff(Role.MANAGER))).containsExactlyInAnyOrder(own, other);
  }

  @Test
  void somebody_who_is_narrowed_reads_his_own() {
    assertThat(read(fixtures.narrowed(Set.of(own), Role.MANAGER))).containsExactly(own);
    assertThat(read(fixtures.narrowed(Set.of(), Role.MANAGER))).isEmpty();
  }

  @Test
  void somebody_of_a_client_reads_nothing() {
    assertThat(read(fixtures.member(own, Role.OWNER))).isEmpty();
  }

  @Test
  void rows_of_no_client_are_for_those_who_see_all() {
    assertThat(countAll(fixtures.staff(Role.MANAGER))).isEqualTo(1);
    assertThat(countAll(fixtures.narrowed(Set.of(own), Role.MANAGER))).isZero();
  }

  @Test
  void a_statement_that_does_not_say_whose_rows_it_reads_is_refused_whoever_asks() {
    Person manager = fixtures.staff(Role.MANAGER);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixtures.run(manager, () -> portfolio.sql("SELECT id FROM client")))
        .withMessageContaining("Does not say whose rows it reads");
  }

  @Test
  void nobody_reads_without_signing_in() {
    assertThatThrownBy(() -> portfolio.sql(CLIENTS))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  private List<ClientId> read(Person reader) {
    return fixtures.as(
        reader,
        () ->
            portfolio
                .sql(CLIENTS)
                .param("ids", List.of(Uuids.bytes(own.value()), Uuids.bytes(other.value())))
                .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
                .list());
  }

  private int countAll(Person reader) {
    return fixtures.as(
        reader, () -> portfolio.sql("SELECT {seen:all}").query(Integer.class).single());
  }
}
