package io.bspconsole.isolation;

import io.bspconsole.accounts.InvitationId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes people, invitations and keys without the cost of a password. */
final class HolderRows {

  private final JdbcClient jdbc;

  HolderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One of each kind.
   *
   * @param client absent for those of the provider
   * @param word stands in every name
   */
  Holders make(@Nullable ClientId client, String word) {
    byte[] whose = client == null ? null : Uuids.bytes(client.value());
    EmailAddress email =
        EmailAddress.parse(word + "-" + Uuids.next() + "@holder.example").orElseThrow();
    PersonId person = PersonId.next();
    InvitationId invitation = InvitationId.next();
    KeyId key = KeyId.next();
    byte[] id = Uuids.bytes(person.value());
    jdbc.sql(
            "INSERT INTO person (id, email, name, password_hash, enabled, created_at)"
                + " VALUES (?, ?, ?, '', TRUE, NOW(6))")
        .params(id, email.value(), "Person " + word)
        .update();
    if (whose == null) {
      jdbc.sql("INSERT INTO staff_role (person_id, role) VALUES (?, 'MANAGER')").param(id).update();
    } else {
      jdbc.sql("INSERT INTO client_role (person_id, client_id, role) VALUES (?, ?, 'AUTHOR')")
          .params(id, whose)
          .update();
    }
    jdbc.sql(
            "INSERT INTO invitation (id, secret_hash, email, client_id, roles, invited_by,"
                + " invited_by_name, invited_at, expires_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, NOW(6), NOW(6) + INTERVAL 1 DAY)")
        .param(Uuids.bytes(invitation.value()))
        .param(Sha256.of(Uuids.bytes(invitation.value())))
        .param(word + "-" + Uuids.next() + "@invited.example")
        .param(whose)
        .param(whose == null ? "MANAGER" : "VIEWER")
        .param(id)
        .param("Person " + word)
        .update();
    jdbc.sql(
            "INSERT INTO api_key (id, client_id, secret_hash, name, label, side, rights, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, 'READ_CLIENTS', NOW(6))")
        .param(Uuids.bytes(key.value()))
        .param(whose)
        .param(Sha256.of(Uuids.bytes(key.value())))
        .param("Key " + word)
        .param("bspk_")
        .param(whose == null ? "PROVIDER" : "CLIENT")
        .update();
    return new Holders(person, email, invitation, key);
  }

  /** One of each kind that a client had once. */
  Holders deleted(ClientId client, String word) {
    Holders gone = make(client, word);
    byte[] whose = Uuids.bytes(client.value());
    byte[] person = Uuids.bytes(gone.person().value());
    jdbc.sql("DELETE FROM api_key WHERE client_id = ? AND id = ?")
        .params(whose, Uuids.bytes(gone.key().value()))
        .update();
    jdbc.sql("DELETE FROM invitation WHERE client_id = ? AND id = ?")
        .params(whose, Uuids.bytes(gone.invitation().value()))
        .update();
    jdbc.sql("DELETE FROM client_role WHERE client_id = ? AND person_id = ?")
        .params(whose, person)
        .update();
    jdbc.sql("DELETE FROM person WHERE id = ?").param(person).update();
    return gone;
  }
}
