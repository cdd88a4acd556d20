package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInLocked.Scope;
import io.bspconsole.kernel.Network;
import io.bspconsole.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What failures are counted by.
 *
 * @param hash hexadecimal, of account, address or both: what a stranger typed is not kept
 */
record SignInSubject(Scope scope, String hash) {

  /** All that a try counts for, in the order in which their rows are locked. */
  static List<SignInSubject> of(String email, String address) {
    String network = Network.of(address);
    return Stream.of(
            of(Scope.ACCOUNT_AT_ADDRESS, email, network), of(Scope.ACCOUNT, email, ""), of(address))
        .sorted(Comparator.comparing(SignInSubject::hash))
        .toList();
  }

  /** What a try counts for that names no account. */
  static SignInSubject of(String address) {
    return of(Scope.ADDRESS, "", Network.of(address));
  }

  /** The 32 bytes under which the database keeps it. */
  byte[] bytes() {
    return HexFormat.of().parseHex(hash);
  }

  private static SignInSubject of(Scope scope, String email, String network) {
    String text = String.join("\0", scope.name(), email, network);
    byte[] hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return new SignInSubject(scope, HexFormat.of().formatHex(hash));
  }
}
