package io.bspconsole.clients;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A business profile as it is typed. Empty text stands for what nobody has filled in.
 *
 * @param supportContact who helps customers, and how to reach them
 * @param about the line below the name at Meta
 * @param secondWebsite Meta shows two at most
 * @param picture one of the client's; absent where the profile has none
 */
public record ProfileForm(
    String displayName,
    String description,
    String address,
    @Nullable Vertical vertical,
    String email,
    String website,
    String phone,
    String supportContact,
    String about,
    String secondWebsite,
    @Nullable PictureId picture) {

  /** One without a picture. */
  public ProfileForm(
      String displayName,
      String description,
      String address,
      @Nullable Vertical vertical,
      String email,
      String website,
      String phone,
      String supportContact,
      String about,
      String secondWebsite) {
    this(
        displayName,
        description,
        address,
        vertical,
        email,
        website,
        phone,
        supportContact,
        about,
        secondWebsite,
        null);
  }

  /** One without a line below the name and with one website at most. */
  public ProfileForm(
      String displayName,
      String description,
      String address,
      @Nullable Vertical vertical,
      String email,
      String website,
      String phone,
      String supportContact) {
    this(
        displayName, description, address, vertical, email, website, phone, supportContact, "", "");
  }

  /** A profile of which only the name is known. */
  public static ProfileForm named(String displayName) {
    return new ProfileForm(displayName, "", "", null, "", "", "", "");
  }

  /** The same without blanks around the texts, and with the phone number and websites as given. */
  ProfileForm tidied(UnaryOperator<String> phone, UnaryOperator<String> website) {
    return new ProfileForm(
        displayName.strip(),
        description.strip(),
        address.strip(),
        vertical,
        email.strip(),
        website.apply(this.website.strip()),
        phone.apply(this.phone.strip()),
        supportContact.strip(),
        about.strip(),
        website.apply(secondWebsite.strip()),
        picture);
  }

  /** The same with another picture, or with none. */
  public ProfileForm withPicture(@Nullable PictureId other) {
    return new ProfileForm(
        displayName,
        description,
        address,
        vertical,
        email,
        website,
        phone,
        supportContact,
        about,
        secondWebsite,
        other);
  }
}
