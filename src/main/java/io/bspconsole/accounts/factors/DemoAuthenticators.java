package io.bspconsole.accounts.factors;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authenticators of the demo's people, which have no telephone. Exists in the profile demo
 * only. Whose code of this half minute is used gets another authenticator, so that he can sign in
 * again at once; what checks codes knows nothing of this.
 */
@Component
@Profile("demo")
@Transactional
public class DemoAuthenticators {

  private static final String NAME = "Demo";
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Authenticators authenticators;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final String issuer;

  DemoAuthenticators(
      Authenticators authenticators,
      JdbcClient jdbc,
      Clock clock,
      @Value("${bsp.provider-name}") String provider) {
    this.authenticators = authenticators;
    this.jdbc = jdbc;
    this.clock = clock;
    this.issuer = provider;
  }

  /** Gives somebody an authenticator. */
  public void add(PersonId person) {
    authenticators.add(person, NAME, new NewAuthenticator(issuer, NAME), -1);
  }

  /** A code that works now, and once. */
  public String code(PersonId person) {
    var now = Clocks.now(clock);
    jdbc.sql("DELETE FROM authenticator WHERE person_id = ? AND name = ? AND used_at < ?")
        .params(Uuids.bytes(person.value()), NAME, Timestamp.from(now.minus(KEPT)))
        .update();
    return authenticators
        .unusedCode(person, NAME)
        .orElseGet(() -> {
          add(person);
          return authenticators.unusedCode(person, NAME).orElseThrow();
        });
  }
}
