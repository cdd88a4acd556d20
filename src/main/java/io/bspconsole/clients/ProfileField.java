package io.bspconsole.clients;

import java.util.function.Function;

/** The texts of a profile, with the greatest length in characters that each may have. */
public enum ProfileField {
  DISPLAY_NAME(120, ProfileForm::displayName),
  ABOUT(139, ProfileForm::about),
  DESCRIPTION(512, ProfileForm::description),
  ADDRESS(256, ProfileForm::address),
  EMAIL(128, ProfileForm::email),
  WEBSITE(256, ProfileForm::website),
  SECOND_WEBSITE(256, ProfileForm::secondWebsite),
  PHONE(32, ProfileForm::phone),
  SUPPORT_CONTACT(200, ProfileForm::supportContact);

  private final int limit;
  private final Function<ProfileForm, String> value;

  ProfileField(int limit, Function<ProfileForm, String> value) {
    this.limit = limit;
    this.value = value;
  }

  /** Meta's limits where it has one (business profiles), ours for the rest. */
  public int limit() {
    return limit;
  }

  /** May it have several lines? */
  public boolean isProse() {
    return this == DESCRIPTION || this == ADDRESS;
  }

  public String of(ProfileForm form) {
    return value.apply(form);
  }
}
