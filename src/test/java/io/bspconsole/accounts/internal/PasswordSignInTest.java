package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.SignInLocked;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
@SuppressWarnings("NullAway.Init") // made before each test
class PasswordSignInTest extends IntegrationTest {

  private static final String HOME = "198.51.100.7";
  private static final String ATTACKER = "203.0.113.66";
  private static final HashGate OPEN = new HashGate(new HashSettings(2, Duration.ofSeconds(30)));

  @Autowired private Fixtures fixtures;
  @Autowired private People people;
  @Autowired private PersonDirectory directory;
  @Autowired private SessionTable sessions;
  @Autowired private FailureTable failures;
  @Autowired private JdbcClient jdbc;
  @Autowired private PasswordEncoder encoder;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEvents events;

  private Counting counting = new Counting();
  private Fixtures.Person person;
  private String network = "";

  @BeforeEach
  void somebody() {
    counting = new Counting();
    person = fixtures.staff(Role.MANAGER);
    network = UUID.randomUUID().toString(); // an address that no other test failed from
  }

  @Test
  void every_refusal_costs_one_verification_like_a_success() {
    PasswordSignIn signIn = signIn(5, 50);
    Fixtures.Person disabled = fixtures.staff(Role.MANAGER);
    people.disable(disabled.actor().id());

    assertThat(cost(signIn, person.email(), Fixtures.PASSWORD)).isOne();
    assertThat(cost(signIn, person.email(), "wrong")).isOne();
    assertThat(cost(signIn, "nobody@provider.example", "wrong")).isOne();
    assertThat(cost(signIn, disabled.email(), Fixtures.PASSWORD)).isOne();
    assertThat(cost(signIn, person.email(), "x".repeat(100_000))).isOne();
    fail(signIn, person.email(), HOME, 5);
    assertThat(cost(signIn, person.email(), Fixtures.PASSWORD)).isOne();
  }

  @Test
  void five_failures_lock_the_account_from_there_and_from_nowhere_else() {
    PasswordSignIn signIn = signIn(5, 50);
    fail(signIn, person.email(), ATTACKER, 5);
    assertThat(enters(signIn, ATTACKER)).isFalse();
    assertThat(enters(signIn, HOME)).isTrue();
  }

  @Test
  void a_locked_address_costs_nothing_and_is_told_like_a_wrong_password() {
    PasswordSignIn signIn = signIn(locks(50, 50, 3), OPEN);
    fail(signIn, person.email(), ATTACKER, 3);
    counting.verifications.set(0);
    fail(signIn, person.email(), ATTACKER, 1);
    fail(signIn, Uuids.next() + "@nowhere.example", ATTACKER, 1);
    assertThat(counting.verifications.get()).isZero();
    assertThat(events.stream(SignInFailed.class).map(SignInFailed::cause).toList())
        .endsWith(Cause.LOCKED, Cause.LOCKED);
  }

  @Test
  void when_too_many_wait_nobody_is_looked_at_and_nothing_is_counted() throws Exception {
    HashGate gate = new HashGate(new HashSettings(1, Duration.ofMillis(10)));
    PasswordSignIn signIn = signIn(locks(2, 50), gate);
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      other.submit(() ->
          gate.pass(() -> {
            busy.countDown();
            return pause(done);
          }));
      assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
      for (String email : new String[] {person.email(), "nobody@provider.example"}) {
        for (int i = 0; i < 5; i++) {
          assertThatExceptionOfType(SignInBusy.class)
              .isThrownBy(() -> signIn.authenticate(given(email, "wrong", HOME)));
        }
      }
      done.countDown();
    }
    assertThat(enters(signIn(2, 50), HOME)).isTrue();
  }

  @Test
  void an_account_that_does_not_exist_is_locked_like_one_that_does() {
    PasswordSignIn signIn = signIn(5, 50);
    String email = Uuids.next() + "@nowhere.example";
    fail(signIn, email, HOME, 6);
    assertThat(events.stream(SignInFailed.class).map(SignInFailed::cause).toList())
        .endsWith(Cause.UNKNOWN, Cause.LOCKED);
    assertThat(events.stream(SignInFailed.class).toList().toString()).doesNotContain(email);
  }

  @Test
  void the_lock_is_told_once_and_the_cause_of_each_failure() {
    fail(signIn(5, 50), person.email(), HOME, 6);
    assertThat(events.stream(SignInLocked.class))
        .singleElement()
        .satisfies(lock -> {
          assertThat(lock.person()).isEqualTo(person.actor().id());
          assertThat(lock.scope()).isEqualTo(SignInLocked.Scope.ACCOUNT_AT_ADDRESS);
        });
    assertThat(events.stream(SignInFailed.class).map(SignInFailed::cause).toList())
        .endsWith(Cause.WRONG_PASSWORD, Cause.LOCKED);
  }

  @Test
  void a_success_forgets_what_failed_before() {
    PasswordSignIn signIn = signIn(5, 50);
    fail(signIn, person.email(), HOME, 4);
    assertThat(enters(signIn, HOME)).isTrue();
    fail(signIn, person.email(), HOME, 4);
    assertThat(enters(signIn, HOME)).isTrue();
  }

  @Test
  void the_fifth_try_may_still_be_the_right_one() {
    PasswordSignIn signIn = signIn(5, 50);
    fail(signIn, person.email(), HOME, 4);
    assertThat(enters(signIn, HOME)).isTrue();
    assertThat(enters(signIn, HOME)).isTrue();
  }

  @Test
  void many_tries_at_once_do_not_get_around_the_limit() throws Exception {
    SignInLocks locks = locks(5, 50);
    try (ExecutorService together = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> tries =
          IntStream.range(0, 24)
              .mapToObj(_ ->
                  together.submit(() ->
                      transaction.execute(
                          _ -> locks.begin(person.email(), at(HOME), null).isLocked())))
              .toList();
      int verified = 0;
      for (Future<Boolean> one : tries) {
        verified += one.get() ? 0 : 1;
      }
      assertThat(verified).isEqualTo(5);
    }
  }

  @Test
  void failures_from_everywhere_do_not_keep_a_person_out_who_signed_in_from_there_before() {
    PasswordSignIn signIn = signIn(5, 8);
    sessions.open(
        SessionKey.of(UUID.randomUUID().toString()),
        directory.signedIn(
            directory.byId(person.actor().id()).orElseThrow(), new Proof(false, null)),
        at(HOME),
        "Firefox");
    for (int i = 0; i < 8; i++) {
      fail(signIn, person.email(), "203.0.113." + i, 1);
    }
    assertThat(enters(signIn, "192.0.2.1")).isFalse();
    assertThat(enters(signIn, HOME)).isTrue();
  }

  @Test
  void a_wrong_password_is_forgotten_after_twelve_hours() {
    PasswordSignIn signIn = signIn(5, 50);
    fail(signIn, person.email(), HOME, 4);
    SignInSubject.of(person.email(), at(HOME))
        .forEach(subject ->
            jdbc.sql(
                    "UPDATE sign_in_failure SET last_at = NOW(6) - INTERVAL 13 HOUR"
                        + " WHERE subject = ?")
                .param(subject.bytes())
                .update());
    fail(signIn, person.email(), HOME, 4);
    assertThat(enters(signIn, HOME)).isTrue();
  }

  @Test
  void a_password_that_was_hashed_with_other_parameters_is_hashed_anew() {
    String weak = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 16, 1).encode("a weak one");
    jdbc.sql("UPDATE person SET password_hash = ? WHERE id = ?")
        .params(weak, Uuids.bytes(person.actor().id().value()))
        .update();
    signIn(5, 50).authenticate(given(person.email(), "a weak one", HOME));
    assertThat(hash(person.actor().id())).isNotEqualTo(weak).doesNotContain("m=16,");
  }

  @Test
  void in_production_a_hash_takes_19_mib_and_two_passes() {
    assertThat(PageSecurity.passwordEncoder().encode("whatever"))
        .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void a_password_is_compared_with_each_of_its_characters_and_as_it_was_typed() {
    PasswordStore store = new PasswordStore(encoder, OPEN, jdbc);
    String typed = " Kopi senja " + "x".repeat(80);
    PersonId id = people.add(Uuids.next() + "@client.example", "Long", typed);
    PersonDirectory.Person one = directory.byId(id).orElseThrow();
    assertThat(store.matches(typed, one)).isTrue();
    for (String other :
        List.of(
            typed + "x", typed.strip(), typed.toLowerCase(Locale.ROOT), typed.substring(0, 72))) {
      assertThat(store.matches(other, one)).isFalse();
    }
  }

  @Test
  void a_password_is_the_same_from_any_keyboard() {
    PersonId id = people.add(Uuids.next() + "@client.example", "Full width", "ｋｏｐｉ　ｓｅｎｊａ");
    PasswordStore store = new PasswordStore(encoder, OPEN, jdbc);
    assertThat(store.matches("kopi senja", directory.byId(id).orElseThrow())).isTrue();
  }

  private static boolean pause(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean enters(PasswordSignIn signIn, String address) {
    try {
      return signIn
          .authenticate(given(person.email(), Fixtures.PASSWORD, address))
          .isAuthenticated();
    } catch (BadCredentialsException _) {
      return false;
    }
  }

  private void fail(PasswordSignIn signIn, String email, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThatExceptionOfType(BadCredentialsException.class)
          .isThrownBy(() -> signIn.authenticate(given(email, "wrong", address)));
    }
  }

  private int cost(PasswordSignIn signIn, String email, String password) {
    int before = counting.verifications.get();
    try {
      signIn.authenticate(given(email, password, HOME));
    } catch (BadCredentialsException _) {
      // what it cost is asked
    }
    return counting.verifications.get() - before;
  }

  private Authentication given(String email, String password, String address) {
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.unauthenticated(email, password);
    token.setDetails(new WebAuthenticationDetails(at(address), null));
    return token;
  }

  private String at(String address) {
    return address + "/" + network.substring(0, 8);
  }

  private PasswordSignIn signIn(int limit, int accountLimit) {
    return signIn(locks(limit, accountLimit), OPEN);
  }

  private PasswordSignIn signIn(SignInLocks locks, HashGate gate) {
    return new PasswordSignIn(
        directory, new PasswordStore(counting, gate, jdbc), locks, new Refusals(publisher));
  }

  private SignInLocks locks(int limit, int accountLimit) {
    return locks(limit, accountLimit, 1000);
  }

  private SignInLocks locks(int limit, int accountLimit, int addressLimit) {
    LockSettings settings =
        new LockSettings(
            limit,
            accountLimit,
            addressLimit,
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofHours(12));
    return new SignInLocks(failures, settings, sessions, Clock.systemUTC());
  }

  private String hash(PersonId id) {
    return directory.byId(id).orElseThrow().passwordHash();
  }

  private final class Counting implements PasswordEncoder {

    private final AtomicInteger verifications = new AtomicInteger();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      verifications.incrementAndGet();
      return encoder.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
      return encoder.upgradeEncoding(hash);
    }
  }
}
