package io.bspconsole.isolation;

import io.bspconsole.accounts.InvitationId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.KeyId;

/**
 * Those who hold rights in a client, or at the provider: one of each kind.
 *
 * @param email of the person
 */
record Holders(PersonId person, EmailAddress email, InvitationId invitation, KeyId key) {

  /** Ids and an address that nobody ever had. */
  static Holders random() {
    return new Holders(
        PersonId.next(),
        new EmailAddress(Uuids.next() + "@nobody.example"),
        InvitationId.next(),
        KeyId.next());
  }
}
