package io.bspconsole.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

  @Test
  void a_key_says_what_it_is_and_how_it_begins() {
    KeySecret secret = KeySecret.next();

    assertThat(secret.value()).matches("bspk_[2-9a-z]{8}_[0-9A-Za-z]{43}");
    assertThat(secret.isWellFormed()).isTrue();
    assertThat(secret.value()).startsWith(secret.label() + "_");
    assertThat(secret.hash()).hasSize(32);
  }

  @Test
  void no_two_keys_are_alike() {
    assertThat(Stream.generate(KeySecret::next).limit(1000)).doesNotHaveDuplicates();
  }

  @Test
  void what_gets_into_a_log_is_not_the_key() {
    KeySecret secret = KeySecret.next();

    assertThat(secret.toString()).isEqualTo(secret.label() + "…");
    assertThat(new KeySecret("demo-client-key")).hasToString("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo-client-key",
        "bspk_",
        "bspk_abcdefgh_short",
        "bspk_abcdefgh_0123456789012345678901234567890123456789012!",
        "BSPK_abcdefgh_0123456789012345678901234567890123456789012"
      })
  void anything_else_is_no_key(String text) {
    assertThat(new KeySecret(text).isWellFormed()).isFalse();
  }
}
