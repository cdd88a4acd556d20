package io.bspconsole.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.accounts.factors.SecretSeal.Opened;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretSealTest {

  private static final byte[] SECRET = "twenty random bytes!".getBytes(StandardCharsets.US_ASCII);
  private static final String FIRST = key('1');
  private static final String SECOND = key('2');

  @Test
  void what_was_sealed_opens_and_looks_different_each_time() {
    SecretSeal seal = new SecretSeal(new FactorSettings(FIRST, null));
    byte[] sealed = seal.seal(SECRET);

    assertThat(seal.open(sealed).map(Opened::secret)).hasValue(SECRET);
    assertThat(seal.open(sealed).map(Opened::old)).hasValue(false);
    assertThat(seal.seal(SECRET)).isNotEqualTo(sealed);
  }

  @Test
  void a_key_can_be_replaced_while_the_one_before_still_opens() {
    byte[] sealed = new SecretSeal(new FactorSettings(FIRST, "")).seal(SECRET);
    SecretSeal replaced = new SecretSeal(new FactorSettings(SECOND, FIRST));

    assertThat(replaced.open(sealed).map(Opened::secret)).hasValue(SECRET);
    assertThat(replaced.open(sealed).map(Opened::old)).hasValue(true);
    byte[] anew = replaced.seal(SECRET);
    assertThat(new SecretSeal(new FactorSettings(SECOND, null)).open(anew)).isPresent();
  }

  @Test
  void what_neither_key_sealed_and_what_was_changed_stays_shut() {
    SecretSeal seal = new SecretSeal(new FactorSettings(SECOND, null));
    byte[] foreign = new SecretSeal(new FactorSettings(FIRST, null)).seal(SECRET);
    byte[] changed = seal.seal(SECRET);
    changed[changed.length - 1] ^= 1;

    assertThat(seal.open(foreign)).isEmpty();
    assertThat(seal.open(changed)).isEmpty();
    assertThat(seal.open(new byte[3])).isEmpty();
  }

  @Test
  void a_key_of_another_length_is_refused() {
    assertThatExceptionOfType(NoFactorKey.class)
        .isThrownBy(() -> new SecretSeal(new FactorSettings(FIRST, "c2hvcnQ=")));
  }

  private static String key(char filler) {
    return Base64.getEncoder()
        .encodeToString(String.valueOf(filler).repeat(32).getBytes(StandardCharsets.US_ASCII));
  }
}
