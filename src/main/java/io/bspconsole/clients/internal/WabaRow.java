package io.bspconsole.clients.internal;

import io.bspconsole.clients.Waba;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A WhatsApp Business Account as it is stored. */
@Entity
@Table(name = "waba")
public class WabaRow extends ClientOwned {

  private String metaId;
  private String name;

  // The workers write both, by claims (DueAccounts); nothing else may write them back.
  @Column(updatable = false)
  private @Nullable Instant numbersDueAt;

  @Column(insertable = false, updatable = false)
  private @Nullable Instant numbersReadAt;

  private Instant createdAt;
  private @Nullable Instant disconnectedAt;

  protected WabaRow() {}

  /** A new account, whose numbers are due at once. */
  public WabaRow(MetaId metaId, String name, Instant now) {
    super(WabaId.next().value());
    this.metaId = metaId.value();
    this.name = name;
    this.createdAt = now;
    this.numbersDueAt = now;
  }

  public Waba waba() {
    return new Waba(
        new WabaId(id()), new MetaId(metaId), name, createdAt, numbersReadAt, disconnectedAt);
  }

  /** Connects it again, under a name that may be another. Its numbers are not due by that. */
  public void connect(String name) {
    this.name = name;
    disconnectedAt = null;
  }

  public void disconnect(Instant now) {
    disconnectedAt = now;
  }
}
