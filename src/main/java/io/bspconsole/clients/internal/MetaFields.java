package io.bspconsole.clients.internal;

import io.bspconsole.clients.ProfileAtMeta.Difference;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.meta.MetaProfiles.MetaProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A profile in the fields that Meta has for it ({@code whatsapp_business_profile}). */
final class MetaFields {

  /** What old profiles may still have, and nobody can set: no line of business. */
  private static final Set<String> UNSET = Set.of("UNDEFINED", "NOT_A_BIZ");

  /** How a picture is sent: by the handle of its upload. */
  static final String PICTURE = "profile_picture_handle";

  private MetaFields() {}

  /**
   * The fields that Meta has otherwise than they were published, with the published values. An
   * {@code about} that is empty is left alone: Meta takes none.
   */
  static Map<String, Object> changes(ProfileForm ours, MetaProfile theirs) {
    Map<String, Object> there = values(theirs);
    Map<String, Object> changes = new LinkedHashMap<>();
    values(ours)
        .forEach((field, value) -> {
          boolean left = field.equals("about") && value.equals("");
          if (!left && !value.equals(there.get(field))) {
            changes.put(field, value);
          }
        });
    return changes;
  }

  static List<Difference> differences(ProfileForm ours, MetaProfile theirs) {
    Map<String, Object> there = values(theirs);
    List<Difference> differences = new ArrayList<>();
    changes(ours, theirs)
        .forEach((field, value) ->
            differences.add(
                new Difference(
                    field, text(value), text(Objects.requireNonNullElse(there.get(field), "")))));
    if (ours.picture() != null && Boolean.FALSE.equals(theirs.picture())) {
      differences.add(new Difference("profile_picture", ours.picture().toString(), ""));
    }
    return differences;
  }

  private static Map<String, Object> values(ProfileForm form) {
    return values(
        form.about(),
        form.address(),
        form.description(),
        form.email(),
        Stream.of(form.website(), form.secondWebsite()).filter(site -> !site.isEmpty()).toList(),
        form.vertical() == null ? "" : form.vertical().name());
  }

  private static Map<String, Object> values(MetaProfile profile) {
    return values(
        profile.about(),
        profile.address(),
        profile.description(),
        profile.email(),
        profile.websites(),
        UNSET.contains(profile.vertical()) ? "" : profile.vertical());
  }

  private static Map<String, Object> values(
      String about,
      String address,
      String description,
      String email,
      List<String> websites,
      String vertical) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("about", lines(about));
    values.put("address", lines(address));
    values.put("description", lines(description));
    values.put("email", email);
    values.put("websites", List.copyOf(websites));
    values.put("vertical", vertical);
    return values;
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(" ", list.stream().map(Object::toString).toList())
        : String.valueOf(value);
  }
}
