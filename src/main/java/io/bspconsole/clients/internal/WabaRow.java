package io.bspconsole.clients.internal;

import io.bspconsole.clients.AccountReading;
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

  // The workers write these, by claims (DueAccounts); nothing else may write them back.
  @Column(updatable = false)
  private @Nullable Instant numbersDueAt;

  @Column(insertable = false, updatable = false)
  private @Nullable Instant numbersReadAt;

  @Column(updatable = false)
  private @Nullable Instant templatesDueAt;

  @Column(insertable = false, updatable = false)
  private @Nullable Instant templatesReadAt;

  @Column(insertable = false, updatable = false)
  private @Nullable Instant templatesTriedAt;

  @Column(insertable = false, updatable = false, columnDefinition = "text")
  private @Nullable String templatesProblem;

  @Column(insertable = false, updatable = false)
  private @Nullable Integer templatesListed;

  @Column(insertable = false, updatable = false)
  private @Nullable Integer templatesDrifted;

  private Instant createdAt;
  private @Nullable Instant disconnectedAt;

  protected WabaRow() {}

  /** A new account, whose numbers and templates are due at once. */
  public WabaRow(MetaId metaId, String name, Instant now) {
    super(WabaId.next().value());
    this.metaId = metaId.value();
    this.name = name;
    this.createdAt = now;
    this.numbersDueAt = now;
    this.templatesDueAt = now;
  }

  public Waba waba() {
    return new Waba(
        new WabaId(id()),
        new MetaId(metaId),
        name,
        createdAt,
        numbersReadAt,
        new AccountReading(
            templatesTriedAt,
            templatesReadAt,
            templatesProblem,
            templatesListed == null ? 0 : templatesListed,
            templatesDrifted == null ? 0 : templatesDrifted),
        disconnectedAt);
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
