package io.bspconsole.accounts;

import io.bspconsole.kernel.Uuids;
import java.io.Serializable;
import java.util.UUID;

/** One invitation. It is no secret: what opens it is in the mail alone. */
public record InvitationId(UUID value) implements Serializable {

  public static InvitationId next() {
    return new InvitationId(Uuids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
