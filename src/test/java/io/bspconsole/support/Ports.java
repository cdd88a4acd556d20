package io.bspconsole.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for one fork of the tests. Each fork has a range of its own, so that no two of a run
 * choose the same; all lie below those that the system gives to outgoing connections.
 */
final class Ports {

  static final int EACH = 200;

  private static final int FIRST = 20_000;
  private static final int FORKS = 50;

  private final int first;
  private final int begin = ThreadLocalRandom.current().nextInt(EACH);
  private int tried;

  Ports(int fork) {
    first = FIRST + fork % FORKS * EACH;
  }

  /**
   * A port that nobody listens at, another one with each call.
   *
   * @throws IllegalStateException when none is left
   */
  int next() {
    while (tried < EACH) {
      int port = first + (begin + tried++) % EACH;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No port is free from " + first + " on");
  }

  private static boolean isFree(int port) {
    try (ServerSocket _ = new ServerSocket(port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
