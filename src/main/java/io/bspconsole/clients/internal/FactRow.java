package io.bspconsole.clients.internal;

import io.bspconsole.clients.AccountFact;
import io.bspconsole.clients.AccountFact.Topic;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
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

/** A fact as it is stored. */
@Entity
@Table(name = "account_fact")
public class FactRow extends ClientOwned {

  private UUID wabaId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Topic topic;

  private String about;
  private String word;

  @Column(columnDefinition = "text")
  private @Nullable String detail;

  private Instant at;

  protected FactRow() {}

  FactRow(AccountFact fact) {
    super(Uuids.next());
    wabaId = fact.waba().value();
    topic = fact.topic();
    about = fact.about();
    tell(fact);
  }

  /** Takes over what is newer. */
  final void tell(AccountFact newer) {
    word = newer.word();
    detail = newer.detail();
    at = newer.at();
  }

  public AccountFact fact() {
    return new AccountFact(new WabaId(wabaId), topic, about, word, detail, at);
  }
}
