package io.bspconsole.quality.internal;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.AccountWarning;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What Meta said about an account without restricting it. Recoveries are kept too: a restriction
 * that arrives after the word that ended it must not begin to run.
 */
@Entity
@Table(name = "account_notice")
public class StoredNotice extends ClientOwned {

  private UUID wabaId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Kind kind;

  private String word;
  private Instant at;

  protected StoredNotice() {}

  StoredNotice(WabaId waba, Kind kind, String word, Instant at) {
    super(Uuids.next());
    this.wabaId = waba.value();
    this.kind = kind;
    this.word = word;
    this.at = at;
  }

  Kind kind() {
    return kind;
  }

  String word() {
    return word;
  }

  Instant at() {
    return at;
  }

  public AccountWarning toWarning() {
    return new AccountWarning(new WabaId(wabaId), word, at);
  }

  /** What a notice is about. */
  public enum Kind {
    WARNING,
    RECOVERY
  }
}
