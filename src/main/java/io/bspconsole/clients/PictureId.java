package io.bspconsole.clients;

import io.bspconsole.kernel.Uuids;
import java.util.UUID;

/** One picture that was uploaded for the profile of a client. */
public record PictureId(UUID value) {

  public static PictureId next() {
    return new PictureId(Uuids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
