package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.Uuids;
import java.text.Normalizer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and verifies them, when it is their turn: every method may throw {@link
 * HashingBusy}. Every password is normalised first (NFKC), so that it is the same from any
 * keyboard. Call it outside of transactions where somebody waits: it takes its time.
 */
@Component
public class PasswordStore {

  private static final Logger log = LoggerFactory.getLogger(PasswordStore.class);

  private final PasswordEncoder encoder;
  private final HashGate gate;
  private final JdbcClient jdbc;

  /** The hash of a password that nobody knows. */
  private final String nobodys;

  PasswordStore(PasswordEncoder encoder, HashGate gate, JdbcClient jdbc) {
    this.encoder = encoder;
    this.gate = gate;
    this.jdbc = jdbc;
    this.nobodys = hash(UUID.randomUUID().toString());
  }

  public String hash(String password) {
    return gate.pass(() -> Objects.requireNonNull(encoder.encode(normalised(password))));
  }

  /** For somebody who has no password: nobody knows what it is the hash of. */
  String nobodys() {
    return nobodys;
  }

  /**
   * Is it the person's password? Takes as long for nobody as for somebody.
   *
   * @param person null where there is none
   */
  public boolean matches(String password, @Nullable Person person) {
    String hash = person == null ? nobodys : person.passwordHash();
    boolean possible = password.length() <= PasswordProblem.LONGEST;
    return gate.pass(() -> encoder.matches(possible ? normalised(password) : "", hash)) && possible;
  }

  /** Hashes the password anew, if that was done with parameters that are no longer ours. */
  void renew(Person person, String password) {
    if (encoder.upgradeEncoding(person.passwordHash())) {
      try {
        jdbc.sql("UPDATE person SET password_hash = ? WHERE id = ? AND password_hash = ?")
            .params(hash(password), Uuids.bytes(person.id().value()), person.passwordHash())
            .update();
      } catch (HashingBusy e) {
        log.debug("A password is hashed anew another time", e);
      }
    }
  }

  static String normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
