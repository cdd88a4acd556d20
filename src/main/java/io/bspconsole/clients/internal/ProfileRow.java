package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.Vertical;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The business profile as it is stored; a client has at most one. */
@Entity
@Table(name = "business_profile")
class ProfileRow extends ClientOwned {

  private String displayName;
  private String description;
  private String address;
  private String vertical;
  private String email;
  private String website;
  private String phone;
  private String supportContact;
  private @Nullable Instant publishedAt;
  private @Nullable UUID publishedBy;
  private Instant updatedAt;
  private String updatedByName;

  protected ProfileRow() {}

  ProfileRow(ProfileForm form, Actor by, Instant at) {
    super(Uuids.next());
    fill(form, by, at);
  }

  /** Takes over what was typed; if that changes anything, it is a draft again. */
  void edit(ProfileForm form, Actor by, Instant at) {
    if (!form.equals(form())) {
      fill(form, by, at);
      publishedAt = null;
      publishedBy = null;
    }
  }

  void publish(Actor by, Instant at) {
    if (publishedAt == null) {
      publishedAt = at;
      publishedBy = by.id().value();
    }
  }

  boolean isPublished() {
    return publishedAt != null;
  }

  /** Counts from 1: a stored row and none must not have the same number. */
  int saves() {
    return revision() + 1;
  }

  BusinessProfile profile() {
    return new BusinessProfile(form(), saves(), updatedAt, updatedByName, publishedAt);
  }

  private void fill(ProfileForm form, Actor by, Instant at) {
    displayName = form.displayName();
    description = form.description();
    address = form.address();
    vertical = form.vertical() == null ? "" : form.vertical().name();
    email = form.email();
    website = form.website();
    phone = form.phone();
    supportContact = form.supportContact();
    updatedAt = at;
    updatedByName = by.name();
  }

  private ProfileForm form() {
    return new ProfileForm(
        displayName,
        description,
        address,
        vertical.isEmpty() ? null : Vertical.valueOf(vertical),
        email,
        website,
        phone,
        supportContact);
  }
}
