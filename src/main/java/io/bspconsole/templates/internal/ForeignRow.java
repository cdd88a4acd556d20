package io.bspconsole.templates.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.meta.MetaTemplateLists.Listed;
import io.bspconsole.templates.ForeignTemplate;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A template that Meta lists and the console has not. */
@Entity
@Table(name = "foreign_template")
class ForeignRow extends ClientOwned {

  private UUID wabaId;
  private String metaId;
  private String name;
  private String language;
  private String category;
  private String status;
  private @Nullable String quality;

  @Column(columnDefinition = "mediumtext")
  private String content;

  private Instant firstSeenAt;
  private Instant seenAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected ForeignRow() {}

  @SuppressWarnings("NullAway.Init") // told below
  ForeignRow(WabaId waba, Listed listed, Instant now) {
    super(Uuids.next());
    wabaId = waba.value();
    metaId = listed.id().value();
    firstSeenAt = now;
    tell(listed, now);
  }

  final void tell(Listed listed, Instant now) {
    name = listed.name();
    language = listed.language();
    category = listed.category();
    status = listed.status();
    quality = listed.quality();
    seenAt = now;
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("name", name).put("language", language).put("category", category);
    body.set("components", listed.components().deepCopy());
    content = body.toString();
  }

  String metaId() {
    return metaId;
  }

  WabaId waba() {
    return new WabaId(wabaId);
  }

  Instant seenAt() {
    return seenAt;
  }

  /** Meta's create-template body that would make it. */
  String content() {
    return content;
  }

  ForeignTemplate template() {
    return new ForeignTemplate(
        id(), waba(), new MetaId(metaId), name, language, category, status, quality, firstSeenAt);
  }
}
