package io.bspconsole.clients.internal;

import io.bspconsole.clients.AccountReading;
import io.bspconsole.clients.AccountState;
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

  @Column(updatable = false)
  private @Nullable Instant accountDueAt;

  @Column(insertable = false, updatable = false)
  private @Nullable Instant accountReadAt;

  @Column(insertable = false, updatable = false)
  private @Nullable Instant accountTriedAt;

  @Column(insertable = false, updatable = false, columnDefinition = "text")
  private @Nullable String accountProblem;

  @Column(insertable = false, updatable = false)
  private @Nullable Instant subscribedAt;

  @Column(insertable = false, updatable = false)
  private @Nullable String metaStatus;

  @Column(insertable = false, updatable = false)
  private @Nullable String reviewStatus;

  @Column(insertable = false, updatable = false)
  private @Nullable String verificationStatus;

  @Column(insertable = false, updatable = false)
  private @Nullable String health;

  @Column(insertable = false, updatable = false, columnDefinition = "text")
  private @Nullable String healthReason;

  private Instant createdAt;
  private @Nullable Instant disconnectedAt;

  protected WabaRow() {}

  /** A new account, which is due at once with its numbers and templates. */
  public WabaRow(MetaId metaId, String name, Instant now) {
    super(WabaId.next().value());
    this.metaId = metaId.value();
    this.name = name;
    this.createdAt = now;
    this.numbersDueAt = now;
    this.templatesDueAt = now;
    this.accountDueAt = now;
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
        new AccountState(
            accountTriedAt,
            accountReadAt,
            accountProblem,
            subscribedAt,
            metaStatus,
            reviewStatus,
            verificationStatus,
            health,
            healthReason),
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
