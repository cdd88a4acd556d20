package io.bspconsole.clients.internal;

import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileVersion;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** A published version of a profile as it is stored; never changed. */
@Entity
@Table(name = "profile_version")
class ProfileVersionRow extends ClientOwned {

  private int number;

  @Column(columnDefinition = "text")
  private String form;

  private String publishedByName;
  private Instant publishedAt;

  protected ProfileVersionRow() {}

  ProfileVersionRow(int number, ProfileForm form, String byName, Instant at) {
    super(Uuids.next());
    this.number = number;
    this.form = JsonMapper.shared().writeValueAsString(form);
    this.publishedByName = byName;
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
