package io.bspconsole.archive.internal;

import io.bspconsole.archive.ArchiveState;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a client is over, and until when its data are kept. */
@Component
public class ClientFate {

  private static final Set<String> OVER = Set.of("LEFT", "BARRED");

  private final JdbcClient jdbc;
  private final Duration kept;

  ClientFate(JdbcClient jdbc, @Value("${bsp.clients.kept}") Duration kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  /**
   * How it stands with the client.
   *
   * @throws NotFound when there is none
   */
  public ArchiveState of(ClientId client) {
    byte[] id = Uuids.bytes(client.value());
    String standing =
        jdbc.sql("SELECT standing FROM client WHERE id = ?")
            .param(id)
            .query(String.class)
            .optional()
            .orElseThrow(NotFound::new);
    if (!OVER.contains(standing)) {
      return new ArchiveState(false, null);
    }
    Optional<Instant> since =
        jdbc.sql("SELECT MAX(at) FROM standing_change WHERE client_id = ? AND to_standing = ?")
            .params(id, standing)
            .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
            .single();
    Instant began =
        since.orElseGet(() ->
            jdbc.sql("SELECT updated_at FROM client WHERE id = ?")
                .param(id)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single());
    return new ArchiveState(true, began.plus(kept));
  }

  public String name(ClientId client) {
    return jdbc.sql("SELECT name FROM client WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query(String.class)
        .optional()
        .orElseThrow(NotFound::new);
  }
}
