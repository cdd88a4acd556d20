package io.bspconsole.templates.internal;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.By;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a template's history; written once. */
@Entity
@Immutable
@Table(name = "template_history")
class HistoryRow extends ClientOwned {

  @Column(name = "template_id")
  private UUID templateId;

  @Column(name = "version_number")
  @Nullable private Integer versionNumber;

  private Instant at;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Machine machine;

  private String event;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "actor_kind")
  private By actorKind;

  @Column(name = "actor_id")
  @Nullable private UUID actorId;

  @Column(name = "actor_name")
  private String actorName;

  @Nullable private String reason;

  @Column(columnDefinition = "text")
  @Nullable private String detail;

  private boolean superseded;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected HistoryRow() {}

  HistoryRow(TemplateId template, HistoryEntry entry) {
    super(Uuids.next());
    this.templateId = template.value();
    this.versionNumber = entry.version();
    this.at = entry.at();
    this.machine = entry.machine();
    this.event = entry.event();
    this.actorKind = entry.by();
    this.actorId = entry.actor() == null ? null : entry.actor().value();
    this.actorName = entry.actorName();
    this.reason = entry.reason();
    this.detail = entry.detail();
    this.superseded = entry.superseded();
  }

  HistoryEntry entry() {
    return new HistoryEntry(
        at,
        machine,
        event,
        versionNumber,
        actorKind,
        actorId == null ? null : new PersonId(actorId),
        actorName,
        reason,
        detail,
        superseded);
  }
}
