package io.bspconsole.mail;

import io.bspconsole.kernel.Uuids;
import java.util.UUID;

/** Identifies a mail. */
public record MailId(UUID value) {

  public static MailId next() {
    return new MailId(Uuids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
