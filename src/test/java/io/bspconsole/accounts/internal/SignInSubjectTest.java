package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInSubjectTest {

  private static final String EMAIL = "galih@arunika.example";

  @Test
  void addresses_of_one_ipv6_network_count_together() {
    assertThat(SignInSubject.of(EMAIL, "2001:db8:1:2::1"))
        .isEqualTo(SignInSubject.of(EMAIL, "2001:db8:1:2:ffff::9"))
        .isNotEqualTo(SignInSubject.of(EMAIL, "2001:db8:1:3::1"));
  }

  @Test
  void ipv4_addresses_count_one_by_one_but_for_the_account() {
    assertThat(SignInSubject.of(EMAIL, "192.0.2.1"))
        .filteredOn(SignInSubject.of(EMAIL, "192.0.2.2")::contains)
        .singleElement()
        .extracting(SignInSubject::scope)
        .hasToString("ACCOUNT");
  }
}
