package io.bspconsole.access;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys with which other systems call the REST API. A key is a long random secret, so its SHA-256 is
 * enough at rest: there is nothing to guess that a slow hash would protect.
 */
@Component
@Transactional
public class ApiKeys {

  /** What a key may do: everything a system on that side has use for, deciding excepted. */
  private static final Set<String> PROVIDER = providerPermissions();

  private static final Set<String> CLIENT = Role.OWNER.permissions();

  private final JdbcClient jdbc;
  private final Clock clock;

  ApiKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds a key for all clients ({@code client} absent) or for one; a known secret is left. */
  public void add(String name, String secret, @Nullable ClientId client) {
    jdbc.sql(
            "INSERT IGNORE INTO api_key (id, name, secret_hash, client_id, created_at)"
                + " VALUES (:id, :name, :hash, :client, :now)")
        .param("id", Uuids.bytes(Uuids.next()))
        .param("name", name)
        .param("hash", hash(secret))
        .param("client", client == null ? null : Uuids.bytes(client.value()))
        .param("now", Timestamp.from(Clocks.now(clock)))
        .update();
  }

  /** The actor behind a secret; empty for an unknown or revoked one. */
  @Transactional(readOnly = true)
  public Optional<Actor> find(String secret) {
    return jdbc.sql(
            "SELECT id, name, client_id FROM api_key WHERE secret_hash = ? AND revoked_at IS NULL")
        .param(hash(secret))
        .query((row, _) -> {
          PersonId id = new PersonId(Uuids.of(row.getBytes("id")));
          byte[] client = row.getBytes("client_id");
          return client == null
              ? new Actor(id, row.getString("name"), PROVIDER, Map.of())
              : new Actor(
                  id,
                  row.getString("name"),
                  Set.of(),
                  Map.of(new ClientId(Uuids.of(client)), CLIENT));
        })
        .optional();
  }

  private static byte[] hash(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> providerPermissions() {
    Set<String> permissions = new HashSet<>(Role.OWNER.permissions());
    permissions.addAll(Role.ADMINISTRATOR.permissions());
    return Set.copyOf(permissions);
  }
}
