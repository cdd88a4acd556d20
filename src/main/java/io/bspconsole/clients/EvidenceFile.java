package io.bspconsole.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a decision stands on, without its content.
 *
 * @param about the likeness; absent for the right to a trade
 * @param mediaType as its bytes told when it came
 * @param size in bytes
 */
public record EvidenceFile(
    EvidenceId id, @Nullable HitId about, String mediaType, int size, String byName, Instant at) {

  /** A name of our own: what somebody calls his file may say more than it should. */
  public String fileName() {
    return "evidence." + mediaType.substring(mediaType.indexOf('/') + 1);
  }
}
