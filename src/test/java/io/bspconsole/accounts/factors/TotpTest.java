package io.bspconsole.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);

  /** The vectors of RFC 6238, appendix B, for SHA-1; their last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long time, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(time)))).isEqualTo(code);
  }

  @Test
  void a_clock_may_be_half_a_minute_off_and_no_more() {
    long now = Totp.step(NOW);
    for (long step = now - 3; step <= now + 3; step++) {
      assertThat(Totp.match(SECRET, Totp.code(SECRET, step), NOW, -1).isPresent())
          .isEqualTo(Math.abs(step - now) <= 1);
    }
  }

  @Test
  void a_code_that_was_used_is_refused_and_so_is_any_before_it() {
    long now = Totp.step(NOW);
    assertThat(Totp.match(SECRET, Totp.code(SECRET, now), NOW, now)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, now - 1), NOW, now)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, now + 1), NOW, now)).hasValue(now + 1);
  }

  @Test
  void what_is_no_code_fits_nothing() {
    for (String typed : new String[] {"", "00592", "0059244", "abcdef", "٠٠٥٩٢٤"}) {
      assertThat(Totp.match(SECRET, typed, NOW, -1)).isEmpty();
    }
  }

  @Test
  void the_square_says_what_apps_read() {
    NewAuthenticator made = new NewAuthenticator("Nusa Pesan", "admin@nusapesan.example");
    assertThat(made.uri())
        .matches(
            "otpauth://totp/Nusa%20Pesan:admin%40nusapesan\\.example"
                + "\\?secret=[A-Z2-7]{32}&issuer=Nusa%20Pesan");
    assertThat(made.key()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    assertThat(made.secret()).hasSize(20);
  }

  @Test
  void the_key_that_is_typed_is_the_secret_in_base_32() {
    NewAuthenticator made = new NewAuthenticator("Provider", "somebody");
    BigInteger read = BigInteger.ZERO;
    for (char letter : made.key().replace(" ", "").toCharArray()) {
      read =
          read.shiftLeft(5)
              .add(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
    }
    assertThat(read).isEqualTo(new BigInteger(1, made.secret()));
  }
}
