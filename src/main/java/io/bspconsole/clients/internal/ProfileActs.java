package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.ProfileField;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.kernel.ClientId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A save of a profile, as the trail tells it. */
final class ProfileActs {

  private ProfileActs() {}

  static Act stored(ClientId client, Optional<BusinessProfile> before, BusinessProfile after) {
    boolean was = before.filter(BusinessProfile::isPublished).isPresent();
    Act act =
        Act.of(
                after.isPublished() && !was ? Action.PROFILE_PUBLISHED : Action.PROFILE_SAVED,
                Subject.profile(client))
            .changed("published", was, after.isPublished());
    ProfileForm from = before.map(BusinessProfile::form).orElse(null);
    for (ProfileField field : ProfileField.values()) {
      act =
          act.changed(
              "profile." + field.name().toLowerCase(Locale.ROOT),
              from == null ? null : typed(field.of(from)),
              typed(field.of(after.form())));
    }
    return act.changed(
            "profile.vertical", from == null ? null : from.vertical(), after.form().vertical())
        .changed("profile.picture", from == null ? null : from.picture(), after.form().picture());
  }

  private static @Nullable String typed(String value) {
    return value.isEmpty() ? null : value;
  }
}
