package io.bspconsole.accounts.factors;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes that let somebody in who has lost his authenticator: each works once. The database
 * keeps only their SHA-256, which is enough because nobody can go through 118 bits. Joins the
 * transaction of its caller.
 */
@Component
class RecoveryCodes {

  static final int COUNT = 10;

  /** 118 bits; from 112 on no slow hash is needed (ASVS 5.0, 6.5.2). */
  static final int LENGTH = 24;

  /** Without what looks alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Clock clock;

  RecoveryCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** New ones instead of those there were, in groups of four; never to be seen again. */
  List<String> renew(PersonId person) {
    removeAll(person);
    List<String> codes = IntStream.range(0, COUNT).mapToObj(_ -> next()).toList();
    for (String code : codes) {
      jdbc.sql("INSERT INTO recovery_code (id, person_id, code_hash) VALUES (?, ?, ?)")
          .params(Uuids.bytes(Uuids.next()), Uuids.bytes(person.value()), hash(code))
          .update();
    }
    return codes.stream().map(code -> code.replaceAll("(.{4})(?!$)", "$1-")).toList();
  }

  /** Is this an unused code of the person, without the dashes? Uses it up. */
  boolean use(PersonId person, String code) {
    return jdbc.sql(
                "UPDATE recovery_code SET used_at = ?"
                    + " WHERE person_id = ? AND code_hash = ? AND used_at IS NULL")
            .params(Timestamp.from(Clocks.now(clock)), Uuids.bytes(person.value()), hash(code))
            .update()
        == 1;
  }

  /** How many are left. */
  int left(PersonId person) {
    return jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE person_id = ? AND used_at IS NULL")
        .param(Uuids.bytes(person.value()))
        .query(Integer.class)
        .single();
  }

  void removeAll(PersonId person) {
    jdbc.sql("DELETE FROM recovery_code WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .update();
  }

  private static byte[] hash(String code) {
    return Sha256.of(code.getBytes(StandardCharsets.UTF_8));
  }

  private static String next() {
    return RANDOM
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }
}
