package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "identity", "Identity", " identity "})
  void a_body_without_a_coding_comes_as_it_is(String header) {
    assertThat(ContentCoding.isNone(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity, gzip", "nonsense"})
  void every_other_coding_is_one(String header) {
    assertThat(ContentCoding.isNone(header)).isFalse();
  }
}
