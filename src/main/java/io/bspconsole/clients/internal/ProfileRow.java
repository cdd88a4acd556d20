package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.Vertical;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
  private String about;
  private String secondWebsite;
  private @Nullable UUID pictureId;
  private @Nullable Instant attestedAt;
  private @Nullable UUID attestedBy;
  private String attestedByName = "";
  private @Nullable Instant publishedAt;
  private @Nullable UUID publishedBy;
  private Instant updatedAt;
  private @Nullable UUID updatedBy;
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

  /** Returns whether it was not published before as it stands. */
  boolean publish(Actor by, Instant at) {
    if (publishedAt != null) {
      return false;
    }
    publishedAt = at;
    publishedBy = by.id().value();
    attest(by, at);
    return true;
  }

  void attest(Actor by, Instant at) {
    attestedAt = at;
    attestedBy = by.id().value();
    attestedByName = by.name();
  }

  boolean isPublished() {
    return publishedAt != null;
  }

  /** Counts from 1: a stored row and none must not have the same number. */
  int saves() {
    return revision() + 1;
  }

  /** With the last day on which it is to be confirmed again. */
  BusinessProfile profile(Duration attest, ZoneId zone) {
    return new BusinessProfile(
        form(),
        saves(),
        updatedAt,
        updatedByName,
        publishedAt,
        attestedAt,
        attestedByName,
        publishedAt == null || attestedAt == null
            ? null
            : LocalDate.ofInstant(attestedAt.plus(attest), zone));
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
    about = form.about();
    secondWebsite = form.secondWebsite();
    pictureId = form.picture() == null ? null : form.picture().value();
    updatedAt = at;
    updatedBy = by.id().value();
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
        supportContact,
        about,
        secondWebsite,
        pictureId == null ? null : new PictureId(pictureId));
  }
}
