package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.templates.content.TemplateContent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The working draft of a template: all of it, or nothing. */
@Embeddable
class DraftColumns {

  @Column(name = "draft", columnDefinition = "mediumtext")
  private String content;

  @Column(name = "draft_contributors", columnDefinition = "text")
  private String contributors;

  @Column(name = "draft_updated_by")
  private UUID updatedBy;

  @Column(name = "draft_updated_by_name")
  private String updatedByName;

  @Column(name = "draft_updated_at")
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected DraftColumns() {}

  private DraftColumns(
      TemplateContent content, Set<PersonId> contributors, Actor by, Instant updatedAt) {
    this.content = content.canonical();
    this.contributors = Authors.write(contributors);
    this.updatedBy = by.id().value();
    this.updatedByName = by.name();
    this.updatedAt = updatedAt;
  }

  /** A draft that the actor wrote. */
  static DraftColumns written(TemplateContent content, Actor by, Instant now) {
    return new DraftColumns(content, by.authors(), by, now);
  }

  /** A draft that stands on the work of others; to open it is not to write it. */
  static DraftColumns opened(
      TemplateContent content, Set<PersonId> contributors, Actor by, Instant now) {
    return new DraftColumns(content, contributors, by, now);
  }

  /** The draft after the actor has worked on it. */
  DraftColumns rewritten(TemplateContent next, Actor by, Instant now) {
    Set<PersonId> all = new HashSet<>(contributors());
    all.addAll(by.authors());
    return new DraftColumns(next, all, by, now);
  }

  TemplateContent content() {
    return TemplateContent.parse(content);
  }

  Set<PersonId> contributors() {
    return Authors.read(contributors);
  }

  PersonId updatedBy() {
    return new PersonId(updatedBy);
  }

  String updatedByName() {
    return updatedByName;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
