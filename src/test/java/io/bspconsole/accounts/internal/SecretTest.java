package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void what_a_link_carries_has_256_bits_and_is_never_the_same() {
    assertThat(IntStream.range(0, 1000).mapToObj(_ -> Secret.next().text()))
        .doesNotHaveDuplicates()
        .allSatisfy(text -> assertThat(Base64.getUrlDecoder().decode(text)).hasSize(32));
  }
}
