package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRedirectsTest {

  @ParameterizedTest
  @CsvSource({
    "http://stranger.example/clients?continue, /clients?continue",
    "https://stranger.example:8443/a%20b?x=%2F, /a%20b?x=%2F",
    "http://stranger.example//evil.example/x, /evil.example/x",
    "http://stranger.example, /",
    "http://stranger.example/a b, /"
  })
  void what_is_left_of_an_address_is_its_path(String address, String path) {
    assertThat(OwnRedirects.path(address)).isEqualTo(path);
  }
}
