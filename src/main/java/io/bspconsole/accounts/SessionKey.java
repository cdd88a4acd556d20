package io.bspconsole.accounts;

import io.bspconsole.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names a session without letting anybody into it: the SHA-256 of the id in the cookie.
 *
 * @param hash 64 hexadecimal digits
 */
public record SessionKey(String hash) {

  /** The key of the session with that id, as the cookie carries it. */
  public static SessionKey of(String sessionId) {
    return of(Sha256.of(sessionId.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads what {@link #bytes} gave. */
  public static SessionKey of(byte[] hash) {
    return new SessionKey(HexFormat.of().formatHex(hash));
  }

  /** The 32 bytes under which the database keeps it. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hash);
  }
}
