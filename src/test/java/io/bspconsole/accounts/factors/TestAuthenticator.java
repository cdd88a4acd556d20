package io.bspconsole.accounts.factors;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** The telephones of people in tests. */
@TestComponent
public class TestAuthenticator {

  private final Fixtures fixtures;
  private final SecondFactors factors;
  private final Map<PersonId, NewAuthenticator> apps = new ConcurrentHashMap<>();

  TestAuthenticator(Fixtures fixtures, SecondFactors factors) {
    this.fixtures = fixtures;
    this.factors = factors;
  }

  /** Sets one up, which uses the code of this moment. */
  public void setUp(Person person) {
    NewAuthenticator app = fixtures.as(person, factors::begin);
    fixtures.as(
        person,
        () ->
            factors.add(
                app,
                "Phone",
                Fixtures.PASSWORD,
                Totp.code(app.secret(), now()),
                new Place(fixtures.session(person), "192.0.2.1")));
    apps.put(person.actor().id(), app);
  }

  /** The next code that works. */
  public String code(Person person) {
    NewAuthenticator app = apps.get(person.actor().id());
    if (app == null) {
      throw new IllegalStateException("no authenticator was set up");
    }
    return Totp.code(app.secret(), now() + 1);
  }

  private static long now() {
    return Totp.step(Clock.systemUTC().instant());
  }
}
