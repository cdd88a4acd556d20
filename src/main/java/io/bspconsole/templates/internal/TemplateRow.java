package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.content.PlainLines;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A template: its identity, its working draft, and where it stands in both machines. */
@Entity
@Table(name = "template")
class TemplateRow extends ClientOwned {

  /** Characters; the column has room for 65,535 bytes. */
  private static final int MOST_WORDS = 12_000;

  @Column(name = "waba_id", updatable = false)
  private UUID wabaId;

  private String name;
  private String language;
  private String category;

  @Embedded @Nullable private DraftColumns draft;

  @Column(name = "draft_revision")
  private int draftRevision;

  @Column(name = "current_version_id")
  @Nullable private UUID currentVersionId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "our_state")
  private OurState ourState;

  @Column(name = "our_state_at")
  private Instant ourStateAt;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(columnDefinition = "binary(32)")
  private byte @Nullable [] wording;

  @Column(name = "meta_id")
  @Nullable private String metaId;

  @Embedded @Nullable private MetaColumns meta;

  @Embedded @Nullable private HoldColumns hold;

  @Column(name = "confirmed_at")
  @Nullable private Instant confirmedAt;

  @Column(columnDefinition = "text")
  @Nullable private String words;

  @Column(name = "archived_at")
  @Nullable private Instant archivedAt;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected TemplateRow() {}

  TemplateRow(TemplateId id, WabaId waba, TemplateContent content, Actor by, Instant now) {
    super(id.value());
    this.wabaId = waba.value();
    this.name = content.name();
    this.language = language(content.language());
    this.category = content.category();
    this.draft = DraftColumns.written(content, by, now);
    this.words = words(content);
    this.draftRevision = 1;
    this.ourState = OurState.DRAFT;
    this.ourStateAt = now;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** In which people search: the name and what the phone shows, in lower case. */
  private static String words(TemplateContent content) {
    String all = content.name() + "\n" + String.join("\n", PlainLines.of(content));
    return KeptText.cut(all.toLowerCase(Locale.ROOT), MOST_WORDS);
  }

  /** As Meta's list writes it: events come with a dash as well. */
  static String language(String code) {
    return code.replace('-', '_');
  }

  /** Replaces the draft, and with it what the template is called. */
  void rewrite(DraftColumns written, Instant now) {
    TemplateContent content = written.content();
    this.name = content.name();
    this.language = language(content.language());
    this.category = content.category();
    open(written, now);
  }

  void open(DraftColumns opened, Instant now) {
    this.draft = opened;
    this.words = words(opened.content());
    this.draftRevision++;
    this.updatedAt = now;
  }

  /** The draft has become a version. */
  void freeze(VersionId version, VersionState state, byte @Nullable [] words, Instant now) {
    this.draft = null;
    this.wording = words == null ? null : words.clone();
    this.currentVersionId = version.value();
    move(state, now);
  }

  /** The current version has moved on. */
  void move(VersionState state, Instant now) {
    this.ourState = state.word();
    this.ourStateAt = state.at();
    this.updatedAt = now;
  }

  /** Meta has told or answered something. */
  void confirm(MetaState state, Instant now) {
    this.meta = MetaColumns.of(state);
    this.confirmedAt = now;
    this.updatedAt = now;
  }

  /** Meta has reported something of that moment, which may lie behind what it answered since. */
  void report(MetaState state, Instant at, Instant now) {
    this.meta = MetaColumns.of(state);
    Instant confirmed = at.isBefore(now) ? at : now;
    if (confirmedAt == null || confirmedAt.isBefore(confirmed)) {
      this.confirmedAt = confirmed;
    }
    this.updatedAt = now;
  }

  /** Meta's list showed it; that brings it nowhere in lists. */
  void seen(MetaState state, Instant now) {
    this.meta = MetaColumns.of(state);
    this.confirmedAt = now;
  }

  /** Something changed that brings the template to the top of lists. */
  void touch(Instant now) {
    this.updatedAt = now;
  }

  /** Puts it away, or takes it out again when there is no time. */
  void archive(@Nullable Instant at) {
    this.archivedAt = at;
  }

  boolean isArchived() {
    return archivedAt != null;
  }

  void hold(Hold next, Instant now) {
    this.hold = HoldColumns.of(next);
    this.updatedAt = now;
  }

  Hold hold() {
    return hold == null ? Hold.NONE : hold.hold();
  }

  void adopt(MetaId given) {
    this.metaId = given.value();
  }

  TemplateId templateId() {
    return new TemplateId(id());
  }

  WabaId waba() {
    return new WabaId(wabaId);
  }

  String name() {
    return name;
  }

  String language() {
    return language;
  }

  String category() {
    return category;
  }

  Optional<DraftColumns> draft() {
    return Optional.ofNullable(draft);
  }

  int draftRevision() {
    return draftRevision;
  }

  Optional<UUID> currentVersion() {
    return Optional.ofNullable(currentVersionId);
  }

  OurState ourState() {
    return ourState;
  }

  Instant ourStateAt() {
    return ourStateAt;
  }

  Optional<MetaId> metaId() {
    return Optional.ofNullable(metaId).map(MetaId::new);
  }

  MetaState meta() {
    return meta == null ? MetaState.SILENT : meta.state();
  }

  @Nullable Instant confirmedAt() {
    return confirmedAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
