package io.bspconsole.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom calls are counted by that come from one address. */
public final class Network {

  private static final int BYTES = 8;

  private Network() {}

  /**
   * The address as it is, or of an IPv6 address the first 64 bits: one party has all the rest.
   *
   * @param address of the caller; what is none (a socket of another kind) stays as it is
   */
  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), BYTES))
          : parsed.getHostAddress(); // an IPv4 address in IPv6's clothes
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
