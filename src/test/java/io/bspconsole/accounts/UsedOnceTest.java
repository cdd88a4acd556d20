package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A link that may be used once, used by several at the same moment. */
class UsedOnceTest extends IntegrationTest {

  private static final int MANY = 6;

  @Autowired private Fixtures fixtures;
  @Autowired private PasswordLinks links;
  @Autowired private Team team;
  @Autowired private Invitations invitations;
  @Autowired private Mailbox mailbox;

  @Test
  void one_of_them_sets_the_new_password() throws Exception {
    Person person = fixtures.staff(Role.MANAGER);
    links.request(person.email(), "192.0.2.77/" + person.email());
    await().untilAsserted(() -> assertThat(mailbox.count(person.email())).isOne());
    String secret = mailbox.secret(person.email());

    assertThat(together(i -> links.use(secret, "four boats on river " + i)))
        .filteredOn(NewPasswordOutcome.Changed.class::isInstance)
        .hasSize(1);
  }

  @Test
  void one_of_them_becomes_the_person_who_was_invited() throws Exception {
    ClientId client = fixtures.client("Kopi Senja");
    Person owner = fixtures.member(client, Role.OWNER);
    String email = "intan-" + owner.email();
    fixtures.run(owner, () -> team.invite(client, email, Role.AUTHOR, Locale.ENGLISH));
    String secret = mailbox.secret(email);

    List<AcceptOutcome> outcomes =
        together(i -> invitations.accept(secret, "Intan " + i, "three boats on a river"));

    assertThat(outcomes).filteredOn(AcceptOutcome.Accepted.class::isInstance).hasSize(1);
    assertThat(outcomes).noneMatch(AcceptOutcome.Refused.class::isInstance);
  }

  /** What comes of as many as begin at the same moment. */
  private static <T> List<T> together(IntFunction<T> use) throws Exception {
    CyclicBarrier start = new CyclicBarrier(MANY);
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int number = i;
        all.add(
            hands.submit(() -> {
              start.await();
              return use.apply(number);
            }));
      }
      List<T> outcomes = new ArrayList<>();
      for (Future<T> one : all) {
        outcomes.add(one.get());
      }
      return outcomes;
    }
  }
}
