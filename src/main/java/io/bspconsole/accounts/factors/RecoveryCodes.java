package io.bspconsole.accounts.factors;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The codes that let somebody in who has lost his authenticator: each works once. They are short
 * enough to be typed, so they are hashed like passwords. Joins the transaction of its caller.
 */
@Component
class RecoveryCodes {

  static final int COUNT = 10;

  /** 49 bits. */
  static final int LENGTH = 10;

  /** Without what looks alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final Clock clock;

  RecoveryCodes(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.clock = clock;
  }

  /** New ones instead of those there were; never to be seen again. */
  List<String> renew(PersonId person) {
    removeAll(person);
    List<String> codes = IntStream.range(0, COUNT).mapToObj(_ -> next()).toList();
    for (String code : codes) {
      jdbc.sql("INSERT INTO recovery_code (id, person_id, code_hash) VALUES (?, ?, ?)")
          .params(Uuids.bytes(Uuids.next()), Uuids.bytes(person.value()), encoder.encode(code))
          .update();
    }
    return codes.stream().map(code -> code.substring(0, 5) + "-" + code.substring(5)).toList();
  }

  /** Is this an unused code of the person, without the dash? Uses it up. */
  boolean use(PersonId person, String code) {
    for (Map.Entry<byte[], String> one : unused(person)) {
      if (encoder.matches(code, one.getValue())) {
        return jdbc.sql("UPDATE recovery_code SET used_at = ? WHERE id = ? AND used_at IS NULL")
                .params(Timestamp.from(Clocks.now(clock)), one.getKey())
                .update()
            == 1;
      }
    }
    return false;
  }

  /** How many are left. */
  int left(PersonId person) {
    return unused(person).size();
  }

  void removeAll(PersonId person) {
    jdbc.sql("DELETE FROM recovery_code WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .update();
  }

  private List<Map.Entry<byte[], String>> unused(PersonId person) {
    return jdbc.sql(
            "SELECT id, code_hash FROM recovery_code WHERE person_id = ? AND used_at IS NULL"
                + " ORDER BY id")
        .param(Uuids.bytes(person.value()))
        .query((row, _) -> Map.entry(row.getBytes("id"), row.getString("code_hash")))
        .list();
  }

  private static String next() {
    return RANDOM
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }
}
