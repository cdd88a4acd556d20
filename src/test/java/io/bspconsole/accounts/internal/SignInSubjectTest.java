package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInSubjectTest {

  @Test
  void addresses_of_one_ipv6_network_count_together() {
    assertThat(SignInSubject.network("2001:db8:1:2::1"))
        .isEqualTo(SignInSubject.network("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(SignInSubject.network("2001:db8:1:3::1"));
  }

  @Test
  void ipv4_addresses_count_one_by_one() {
    assertThat(SignInSubject.network("192.0.2.1")).isNotEqualTo(SignInSubject.network("192.0.2.2"));
    assertThat(SignInSubject.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
  }
}
