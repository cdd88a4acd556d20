package io.bspconsole.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Verdict;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasing what a person did who did a lot. */
class ErasureTest extends IntegrationTest {

  private static final int MORE = 7;

  @Autowired private Acts acts;
  @Autowired private Stamps stamps;
  @Autowired private RunningWork work;
  @Autowired private Erasure erasure;
  @Autowired private ClientTrail clientTrail;
  @Autowired private Fixtures fixtures;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private Person administrator;
  private Person author;
  private Person owner;
  private ClientId client;
  private Set<UUID> ids;

  @BeforeEach
  void somebody_who_did_a_lot() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
    client = fixtures.client("Toko Sinar");
    author = fixtures.member(client, Role.AUTHOR);
    owner = fixtures.member(client, Role.OWNER);
    ids = Set.of(author.actor().id().value());
    Subject template = Subject.template(TemplateId.next(), "parcel");
    fixtures.run(
        author,
        () ->
            transaction.executeWithoutResult(_ -> {
              for (int i = 0; i < Erasure.AT_ONCE + MORE; i++) {
                acts.note(ChainId.of(client), Act.of(Action.VERSION_DECLINED, template));
              }
            }));
  }

  @Test
  void it_goes_in_steps_each_told_by_an_entry_of_its_own() {
    assertThat(erase(erasure)).isEqualTo(Erasure.AT_ONCE + MORE);

    assertThat(erasure.count(ids)).isZero();
    assertThat(tellings()).isEqualTo(2);
    assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void what_was_erased_before_it_was_cut_off_stays_erased_and_the_rest_goes_the_next_time() {
    AtomicInteger steps = new AtomicInteger();
    Acts cut = mock(Acts.class);
    doAnswer(
            call -> {
              if (steps.incrementAndGet() == 2) {
                throw new IllegalStateException("cut off");
              }
              acts.add(call.getArgument(0), call.getArgument(1));
              return null;
            })
        .when(cut)
        .add(any(), any());

    assertThatIllegalStateException()
        .isThrownBy(() -> erase(new Erasure(jdbc, cut, stamps, work, transaction)))
        .withMessage("cut off");
    assertThat(erasure.count(ids)).isEqualTo(MORE);
    assertThat(verdict()).isInstanceOf(Verdict.Intact.class);

    assertThat(erase(erasure)).isEqualTo(MORE);
    assertThat(tellings()).isEqualTo(2);
    assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
  }

  private int erase(Erasure how) {
    return fixtures.as(
        administrator, () -> how.erase(author.actor().id(), ids, "Asked for by letter"));
  }

  private Verdict verdict() {
    return fixtures.as(owner, () -> clientTrail.verify(client));
  }

  private int tellings() {
    return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE chain_id = ? AND action = ?")
        .params(Uuids.bytes(client.value()), Action.PERSONAL_DATA_ERASED.name())
        .query(Integer.class)
        .single();
  }
}
