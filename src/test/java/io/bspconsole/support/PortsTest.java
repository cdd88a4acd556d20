package io.bspconsole.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void two_forks_never_get_one_port() {
    Set<Integer> first = all(41);
    assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(all(42));
  }

  @Test
  void a_port_at_which_somebody_listens_is_left_out() throws IOException {
    int port = new Ports(43).next();
    try (ServerSocket _ = new ServerSocket(port)) {
      assertThat(all(43)).isNotEmpty().doesNotContain(port);
    }
  }

  private static Set<Integer> all(int fork) {
    Ports ports = new Ports(fork);
    Set<Integer> all = new HashSet<>();
    try {
      while (true) {
        assertThat(all.add(ports.next())).isTrue();
      }
    } catch (IllegalStateException _) {
      return all; // none is left
    }
  }
}
