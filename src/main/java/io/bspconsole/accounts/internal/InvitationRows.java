package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.InvitationId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of invitations. Joins the transaction of its caller and asks for no permission. */
@Component
class InvitationRows {

  static final Duration LIFETIME = Duration.ofDays(7);

  private static final String COLUMNS =
      "SELECT id, email, client_id, roles, invited_by_name, invited_at, expires_at FROM invitation";
  private static final String WAITS = " accepted_at IS NULL AND withdrawn_at IS NULL";

  private final JdbcClient jdbc;
  private final Clock clock;

  InvitationRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Invitation add(
      EmailAddress email, @Nullable ClientId client, Set<Role> roles, Actor by, Secret secret) {
    var now = Clocks.now(clock);
    Invitation invitation =
        new Invitation(
            InvitationId.next(), email, client, roles, by.name(), now, now.plus(LIFETIME));
    jdbc.sql(
            "INSERT INTO invitation (id, secret_hash, email, client_id, roles, invited_by,"
                + " invited_by_name, invited_at, expires_at) VALUES (:id, :hash, :email, :client,"
                + " :roles, :by, :byName, :at, :until)")
        .param("id", Uuids.bytes(invitation.id().value()))
        .param("hash", secret.hash())
        .param("email", email.value())
        .param("client", bytes(client))
        .param("roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")))
        .param("by", Uuids.bytes(by.id().value()))
        .param("byName", by.name())
        .param("at", Timestamp.from(invitation.invitedAt()))
        .param("until", Timestamp.from(invitation.expiresAt()))
        .update();
    return invitation;
  }

  /** Those that wait, expired ones too, the newest first; of a client, or of the provider. */
  List<Invitation> waiting(@Nullable ClientId client) {
    return jdbc.sql(
            COLUMNS
                + (client == null
                    ? " WHERE client_id IS NULL AND"
                    : " WHERE client_id = :client AND")
                + WAITS
                + " ORDER BY invited_at DESC, id DESC LIMIT 200")
        .param("client", bytes(client))
        .query(InvitationRows::read)
        .list();
  }

  /** Those that wait for that person, for that client or the provider. */
  List<Invitation> waiting(EmailAddress email, @Nullable ClientId client) {
    return jdbc.sql(COLUMNS + " WHERE email = :email AND client_id <=> :client AND" + WAITS)
        .param("email", email.value())
        .param("client", bytes(client))
        .query(InvitationRows::read)
        .list();
  }

  /** How many that person sent within that time. */
  int sentBy(PersonId person, Duration time) {
    return jdbc.sql("SELECT COUNT(*) FROM invitation WHERE invited_by = ? AND invited_at > ?")
        .params(Uuids.bytes(person.value()), Timestamp.from(Clocks.now(clock).minus(time)))
        .query(Integer.class)
        .single();
  }

  /** How many were sent for that client within that time. */
  int sentFor(ClientId client, Duration time) {
    return jdbc.sql("SELECT COUNT(*) FROM invitation WHERE client_id = ? AND invited_at > ?")
        .params(Uuids.bytes(client.value()), Timestamp.from(Clocks.now(clock).minus(time)))
        .query(Integer.class)
        .single();
  }

  /** One that waits, of that client or of the provider, whether or not it has expired. */
  Optional<Invitation> find(InvitationId id, @Nullable ClientId client) {
    return jdbc.sql(COLUMNS + " WHERE id = :id AND client_id <=> :client AND" + WAITS)
        .param("id", Uuids.bytes(id.value()))
        .param("client", bytes(client))
        .query(InvitationRows::read)
        .optional();
  }

  /** The one that the secret opens now; a row that is read to be accepted stays locked. */
  Optional<Invitation> open(Secret secret, boolean toAccept) {
    return jdbc.sql(
            COLUMNS
                + " WHERE secret_hash = :hash AND expires_at > :now AND"
                + WAITS
                + (toAccept ? " FOR UPDATE" : ""))
        .param("hash", secret.hash())
        .param("now", Timestamp.from(Clocks.now(clock)))
        .query(InvitationRows::read)
        .optional();
  }

  void accept(InvitationId id) {
    jdbc.sql("UPDATE invitation SET accepted_at = ? WHERE id = ?")
        .params(Timestamp.from(Clocks.now(clock)), Uuids.bytes(id.value()))
        .update();
  }

  void withdraw(InvitationId id) {
    jdbc.sql("UPDATE invitation SET withdrawn_at = ? WHERE id = ? AND" + WAITS)
        .params(Timestamp.from(Clocks.now(clock)), Uuids.bytes(id.value()))
        .update();
  }

  /** Voids what was sent to the same person for the same place. */
  void withdrawAll(EmailAddress email, @Nullable ClientId client) {
    jdbc.sql(
            "UPDATE invitation SET withdrawn_at = :now"
                + " WHERE email = :email AND client_id <=> :client AND"
                + WAITS)
        .param("now", Timestamp.from(Clocks.now(clock)))
        .param("email", email.value())
        .param("client", bytes(client))
        .update();
  }

  /** Forgets up to so many that ran out before that, whatever became of them. */
  int forgetBefore(Instant time, int limit) {
    return jdbc.sql("DELETE FROM invitation WHERE expires_at < ? ORDER BY expires_at, id LIMIT ?")
        .params(Timestamp.from(time), limit)
        .update();
  }

  private static byte @Nullable [] bytes(@Nullable ClientId client) {
    return client == null ? null : Uuids.bytes(client.value());
  }

  private static Invitation read(ResultSet row, int ignored) throws SQLException {
    byte[] client = row.getBytes("client_id");
    return new Invitation(
        new InvitationId(Uuids.of(row.getBytes("id"))),
        new EmailAddress(row.getString("email")),
        client == null ? null : new ClientId(Uuids.of(client)),
        Arrays.stream(row.getString("roles").split(",", -1))
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getString("invited_by_name"),
        row.getTimestamp("invited_at").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }
}
