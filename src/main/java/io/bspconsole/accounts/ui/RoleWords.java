package io.bspconsole.accounts.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Roles in the reader's language. */
final class RoleWords {

  private RoleWords() {}

  static String of(Role role) {
    return I18NProvider.translate("accounts.role." + role.name());
  }

  /** What a role is for, in a sentence. */
  static String about(Role role) {
    return I18NProvider.translate("accounts.role." + role.name() + ".about");
  }

  static String list(Collection<Role> roles) {
    return roles.stream().sorted().map(RoleWords::of).collect(Collectors.joining(", "));
  }

  static List<Role> of(Role.Side side) {
    return Arrays.stream(Role.values()).filter(role -> role.side() == side).toList();
  }
}
