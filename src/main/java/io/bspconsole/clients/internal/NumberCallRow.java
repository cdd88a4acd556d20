package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.CallKind;
import io.bspconsole.clients.CallLine;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A call to Meta about a number, as it is stored: before it is made, and what came of it. */
@Entity
@Table(name = "number_call")
class NumberCallRow extends ClientOwned {

  private UUID numberId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private CallKind kind;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private CallLine.State state;

  @Column(columnDefinition = "text")
  private @Nullable String detail;

  private @Nullable UUID byId;
  private String byName;
  private Instant at;

  protected NumberCallRow() {}

  NumberCallRow(UUID number, CallKind kind, @Nullable String detail, Actor by, Instant at) {
    super(Uuids.next());
    this.numberId = number;
    this.kind = kind;
    this.state = CallLine.State.UNDER_WAY;
    this.detail = detail;
    this.byId = by.id().value();
    this.byName = by.name();
    this.at = at;
  }

  /** Keeps what came of it, with Meta's words after what was asked for. */
  void settle(CallLine.State outcome, @Nullable String words) {
    state = outcome;
    if (words != null) {
      detail = detail == null ? words : detail + " · " + words;
    }
  }

  Instant at() {
    return at;
  }

  CallLine line() {
    return new CallLine(kind, state, detail, byName, at);
  }
}
