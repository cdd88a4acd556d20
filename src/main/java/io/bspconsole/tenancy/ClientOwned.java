package io.bspconsole.tenancy;

import io.bspconsole.kernel.ClientId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to one client. Hibernate stamps {@code client_id} from the scope and adds it
 * to every statement; the composite keys of the schema stand behind it.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate sets the tenant when the row is stored
public abstract class ClientOwned {

  @Id private UUID id;

  @TenantId
  @Column(name = "client_id", nullable = false, updatable = false)
  private UUID clientId;

  /** Counts changes; a stale one is refused. Absent until the row is stored. */
  @Version @Nullable private Integer version;

  protected ClientOwned() {}

  protected ClientOwned(UUID id) {
    this.id = id;
  }

  public UUID id() {
    return id;
  }

  public ClientId client() {
    return new ClientId(clientId);
  }

  /** The number of the stored state, for comparison with the one that a form was opened on. */
  public int revision() {
    return version == null ? 0 : version;
  }
}
