package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileVersion;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A published version of a profile as it is stored; never changed. */
@Entity
@Table(name = "profile_version")
class ProfileVersionRow extends ClientOwned {

  private int number;

  @Column(columnDefinition = "text")
  private String form;

  private @Nullable UUID publishedBy;
  private String publishedByName;
  private Instant publishedAt;

  protected ProfileVersionRow() {}

  ProfileVersionRow(int number, ProfileForm form, Actor by, Instant at) {
    super(Uuids.next());
    this.number = number;
    this.form = JsonMapper.shared().writeValueAsString(form);
    this.publishedBy = by.id().value();
    this.publishedByName = by.name();
    this.publishedAt = at;
  }

  ProfileVersion profile() {
    return new ProfileVersion(
        number,
        JsonMapper.shared().readValue(form, ProfileForm.class),
        publishedByName,
        publishedAt);
  }
}
