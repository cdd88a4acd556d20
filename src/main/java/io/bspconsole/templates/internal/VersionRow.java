package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionState.Decision;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A submitted version: frozen content, and the state it has reached with us. */
@Entity
@Table(name = "template_version")
class VersionRow extends ClientOwned {

  @Column(name = "template_id", updatable = false)
  private UUID templateId;

  @Column(updatable = false)
  private int number;

  @Column(columnDefinition = "mediumtext", updatable = false)
  private String content;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(name = "content_hash", columnDefinition = "binary(32)", updatable = false)
  private byte[] contentHash;

  @Column(columnDefinition = "text", updatable = false)
  private String contributors;

  @Column(name = "submitted_by", updatable = false)
  private UUID submittedBy;

  @Column(name = "submitted_by_name", updatable = false)
  private String submittedByName;

  @Column(name = "submitted_at", updatable = false)
  private Instant submittedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "our_state")
  private OurState ourState;

  @Column(name = "our_state_at")
  private Instant ourStateAt;

  @Column(name = "decided_by")
  @Nullable private UUID decidedBy;

  @Column(name = "decided_by_name")
  @Nullable private String decidedByName;

  @Column(name = "decided_at")
  @Nullable private Instant decidedAt;

  @Embedded @Nullable private ObjectionColumns objection;

  @Column(name = "edited_at_meta")
  @Nullable private Instant editedAtMeta;

  @Column(name = "problem_code")
  @Nullable private Integer problemCode;

  @Column(name = "problem_subcode")
  @Nullable private Integer problemSubcode;

  @Column(name = "problem_title", columnDefinition = "text")
  @Nullable private String problemTitle;

  @Column(name = "problem_message", columnDefinition = "text")
  @Nullable private String problemMessage;

  @Column(name = "problem_at")
  @Nullable private Instant problemAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected VersionRow() {}

  VersionRow(
      TemplateId template,
      int number,
      TemplateContent content,
      Actor by,
      VersionState.InReview state) {
    super(VersionId.next().value());
    this.templateId = template.value();
    this.number = number;
    this.content = content.canonical();
    this.contentHash = state.content().bytes();
    this.contributors = Authors.write(state.authors());
    this.submittedBy = by.id().value();
    this.submittedByName = by.name();
    this.submittedAt = state.at();
    this.ourState = state.word();
    this.ourStateAt = state.at();
  }

  /** The machine at the state that was stored. */
  VersionState state() {
    return switch (ourState) {
      case DRAFT -> throw new IllegalStateException("A version is no draft");
      case IN_REVIEW -> new VersionState.InReview(authors(), hash(), ourStateAt);
      case CHANGES_REQUESTED -> new VersionState.ChangesRequested(decision());
      case DECLINED -> new VersionState.Declined(decision());
      case CLEARED -> new VersionState.Cleared(decision(), problem());
      case SENT -> new VersionState.Sent(decision(), ourStateAt);
    };
  }

  /** It has replaced, at Meta, what was approved there. */
  void editedAtMeta(Instant at) {
    this.editedAtMeta = at;
  }

  void move(VersionState next) {
    this.ourState = next.word();
    this.ourStateAt = next.at();
    switch (next) {
      case VersionState.ChangesRequested(Decision decision) -> keep(decision);
      case VersionState.Declined(Decision decision) -> keep(decision);
      case VersionState.Cleared(Decision decision, SendProblem problem) -> {
        keep(decision);
        keep(problem);
      }
      case VersionState.InReview _ -> undecided();
      case VersionState.Sent _, VersionState.Draft _ -> {}
    }
  }

  private void undecided() {
    this.decidedBy = null;
    this.decidedByName = null;
    this.decidedAt = null;
    this.objection = null;
  }

  private void keep(Decision decision) {
    this.decidedBy = decision.by().value();
    this.decidedByName = decision.byName();
    this.decidedAt = decision.at();
    this.objection =
        decision.objection() == null ? null : ObjectionColumns.of(decision.objection());
  }

  private void keep(@Nullable SendProblem problem) {
    this.problemCode = problem == null ? null : Integer.valueOf(problem.code());
    this.problemSubcode = problem == null ? null : problem.subcode();
    this.problemTitle = problem == null ? null : problem.title();
    this.problemMessage = problem == null ? null : problem.message();
    this.problemAt = problem == null ? null : problem.at();
  }

  private Decision decision() {
    return new Decision(
        new PersonId(Objects.requireNonNull(decidedBy)),
        Objects.requireNonNull(decidedByName),
        Objects.requireNonNull(decidedAt),
        objection == null ? null : objection.objection());
  }

  private @Nullable SendProblem problem() {
    return problemCode == null || problemMessage == null || problemAt == null
        ? null
        : new SendProblem(problemCode, problemSubcode, problemTitle, problemMessage, problemAt);
  }

  VersionId versionId() {
    return new VersionId(id());
  }

  TemplateId template() {
    return new TemplateId(templateId);
  }

  int number() {
    return number;
  }

  TemplateContent content() {
    return TemplateContent.parse(content);
  }

  ContentHash hash() {
    return ContentHash.of(contentHash);
  }

  Set<PersonId> authors() {
    return Authors.read(contributors);
  }

  PersonId submittedBy() {
    return new PersonId(submittedBy);
  }

  String submittedByName() {
    return submittedByName;
  }

  Instant submittedAt() {
    return submittedAt;
  }
}
