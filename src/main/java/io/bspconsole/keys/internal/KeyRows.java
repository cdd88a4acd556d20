package io.bspconsole.keys.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyMade;
import io.bspconsole.keys.KeyRevoked;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.KeyScope;
import io.bspconsole.keys.KeySecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of keys, written by hand because the table is global: a key is read before it is known
 * whose it is. Joins the transaction of its caller and asks for no permission.
 */
@Component
public class KeyRows {

  /** How often at most a key's last use is written down. */
  static final Duration USE = Duration.ofMinutes(1);

  private static final int LONGEST_ADDRESS = 45;

  private final JdbcClient jdbc;
  private final Clock clock;

  KeyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The key with this secret, if it works now. One statement and no cache, so that a key is refused
   * on the very next call after it was revoked, on every node.
   */
  public Optional<KnownKey> find(KeySecret secret) {
    return jdbc.sql(
            "SELECT k.id, k.name, k.side, k.client_id, k.rights, k.last_used_at, k.made_by"
                + " FROM api_key k LEFT JOIN client c ON c.id = k.client_id WHERE k.secret_hash = :hash AND "
                + KeyStates.WORKS)
        .param("hash", secret.hash())
        .param("now", Timestamp.from(Clocks.now(clock)))
        .query((row, _) -> known(row))
        .optional();
  }

  /** Adds a key that nobody made; a known secret is left. */
  public void addFixed(String name, KeySecret secret, KeyScope scope, Set<KeyRight> rights) {
    jdbc.sql(
            "INSERT IGNORE INTO api_key (id, name, secret_hash, label, side, client_id, rights,"
                + " created_at) VALUES (:id, :name, :hash, :label, :side, :client, :rights, :now)")
        .param("id", Uuids.bytes(KeyId.next().value()))
        .param("name", name)
        .param("hash", secret.hash())
        .param("label", secret.isWellFormed() ? secret.label() : "")
        .param("side", scope.side().name())
        .param("client", bytes(scope.client()))
        .param("rights", text(rights))
        .param("now", Timestamp.from(Clocks.now(clock)))
        .update();
  }

  void add(KeyMade made, KeySecret secret) {
    jdbc.sql(
            "INSERT INTO api_key (id, name, secret_hash, label, side, client_id, rights,"
                + " created_at, expires_at, made_by, made_by_name) VALUES (:id, :name, :hash,"
                + " :label, :side, :client, :rights, :now, :expires, :by, :byName)")
        .param("id", Uuids.bytes(made.key().value()))
        .param("name", made.name())
        .param("hash", secret.hash())
        .param("label", made.label())
        .param("side", made.scope().side().name())
        .param("client", bytes(made.scope().client()))
        .param("rights", text(made.rights()))
        .param("now", Timestamp.from(made.at()))
        .param("expires", made.expiresAt() == null ? null : Timestamp.from(made.expiresAt()))
        .param("by", Uuids.bytes(made.by().value()))
        .param("byName", made.byName())
        .update();
  }

  /**
   * Takes a key back.
   *
   * @return false, with nothing changed, when somebody had done it before
   */
  boolean revoke(KeyRevoked revoked) {
    return jdbc.sql(
                "UPDATE api_key SET revoked_at = ?, revoked_by = ?, revoked_by_name = ?,"
                    + " revoke_reason = ? WHERE id = ? AND revoked_at IS NULL")
            .params(
                Timestamp.from(revoked.at()),
                Uuids.bytes(revoked.by().value()),
                revoked.byName(),
                revoked.reason(),
                Uuids.bytes(revoked.key().value()))
            .update()
        == 1;
  }

  /** Notes a use, unless one was noted within the last minute. */
  void used(KnownKey key, String address) {
    Instant now = Clocks.now(clock);
    Instant due = now.minus(USE);
    if (key.lastUsedAt() != null && key.lastUsedAt().isAfter(due)) {
      return;
    }
    jdbc.sql(
            "UPDATE api_key SET last_used_at = ?, last_used_from = ?"
                + " WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)")
        .params(
            Timestamp.from(now),
            address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)),
            Uuids.bytes(key.id().value()),
            Timestamp.from(due))
        .update();
  }

  private static KnownKey known(ResultSet row) throws SQLException {
    KeyId id = new KeyId(Uuids.of(row.getBytes("id")));
    KeyScope scope = scope(row);
    Set<String> permissions = KeyRight.permissions(rights(row), scope);
    ClientId client = scope.client();
    byte[] maker = row.getBytes("made_by");
    Timestamp used = row.getTimestamp("last_used_at");
    return new KnownKey(
        id,
        Actor.ofKey(
            id.actor(),
            maker == null ? null : new PersonId(Uuids.of(maker)),
            row.getString("name"),
            client == null ? permissions : Set.of(),
            client == null ? Map.of() : Map.of(client, permissions)),
        used == null ? null : used.toInstant());
  }

  static KeyScope scope(ResultSet row) throws SQLException {
    byte[] client = row.getBytes("client_id");
    return new KeyScope(
        Role.Side.valueOf(row.getString("side")),
        client == null ? null : new ClientId(Uuids.of(client)));
  }

  /** Rights that a later version took away are gone. */
  static Set<KeyRight> rights(ResultSet row) throws SQLException {
    Set<String> names = Set.of(row.getString("rights").split(",", -1));
    return Arrays.stream(KeyRight.values())
        .filter(right -> names.contains(right.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyRight.class)));
  }

  private static String text(Collection<KeyRight> rights) {
    return rights.stream().sorted().map(KeyRight::name).collect(Collectors.joining(","));
  }

  private static byte @Nullable [] bytes(@Nullable ClientId client) {
    return client == null ? null : Uuids.bytes(client.value());
  }
}
