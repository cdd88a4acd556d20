package io.bspconsole.templates.internal;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.check.MetaVerdict;
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

/** A rule that fired on a version which Meta decided on; one without a name is the decision. */
@Entity
@Immutable
@Table(name = "rule_outcome")
class RuleOutcomeRow extends ClientOwned {

  /** The row that stands for the decision itself. */
  static final String DECISION = "";

  @Column(name = "version_id")
  private UUID versionId;

  @Column(name = "rule_name")
  private String rule;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private MetaVerdict outcome;

  private String reason;

  private Instant at;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected RuleOutcomeRow() {}

  RuleOutcomeRow(VersionId version, String rule, MetaVerdict outcome, String reason, Instant at) {
    super(Uuids.next());
    this.versionId = version.value();
    this.rule = rule;
    this.outcome = outcome;
    this.reason = reason;
    this.at = at;
  }

  boolean tells(MetaVerdict verdict, String word) {
    return outcome == verdict && reason.equals(word);
  }
}
