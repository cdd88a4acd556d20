package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "192.0.2.7:4711, 192.0.2.7",
    "[2001:db8::7]:4711, 2001:db8:0:0:0:0:0:7",
    "[2001:db8::7], 2001:db8:0:0:0:0:0:7",
    "2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "::1, 0:0:0:0:0:0:0:1",
    "<script>, 0.0.0.0",
    "localhost, 0.0.0.0",
    "192.0.2.7.9.9, 0.0.0.0",
    "192.0.2.700, 0.0.0.0",
    "'', 0.0.0.0",
    "unknown, 0.0.0.0"
  })
  void whatever_a_proxy_wrote_is_an_address_without_a_port_or_none(String told, String address) {
    assertThat(CallerAddresses.address(told)).isEqualTo(address);
  }
}
