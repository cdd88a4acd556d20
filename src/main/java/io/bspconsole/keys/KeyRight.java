package io.bspconsole.keys;

import static io.bspconsole.access.Permission.CLIENT_READ;
import static io.bspconsole.access.Permission.PORTFOLIO_READ;
import static io.bspconsole.access.Permission.TEMPLATE_CHECK;
import static io.bspconsole.access.Permission.TEMPLATE_READ;
import static io.bspconsole.access.Permission.TEMPLATE_SUBMIT;
import static io.bspconsole.access.Permission.TEMPLATE_WRITE;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one table of what REST offers, in the pieces in which a key is given it. Each piece brings
 * all the permissions that its endpoints ask for. Deciding on reviews is no piece and never will
 * be: a machine does not stand for the second pair of eyes.
 */
public enum KeyRight {
  READ_CLIENTS(Group.CLIENTS, CLIENT_READ),
  CHECK_TEMPLATES(Group.TEMPLATES, TEMPLATE_CHECK),
  READ_TEMPLATES(Group.TEMPLATES, TEMPLATE_READ),
  WRITE_TEMPLATES(Group.TEMPLATES, CLIENT_READ, TEMPLATE_READ, TEMPLATE_WRITE),
  SUBMIT_TEMPLATES(Group.TEMPLATES, TEMPLATE_READ, TEMPLATE_SUBMIT);

  /** What a right is about. */
  public enum Group {
    CLIENTS,
    TEMPLATES
  }

  private final Group group;
  private final Set<String> permissions;

  KeyRight(Group group, String... permissions) {
    this.group = group;
    this.permissions = Set.of(permissions);
  }

  public Group group() {
    return group;
  }

  /** The permissions it brings. Reading clients is reading the list of them where all are meant. */
  Set<String> permissions(KeyScope scope) {
    Set<String> all = new HashSet<>(permissions);
    if (this == READ_CLIENTS && scope.client() == null) {
      all.add(PORTFOLIO_READ);
    }
    return all;
  }

  /**
   * The rights that the maker may give a key: those for which he may do everything himself. Whoever
   * manages the keys of the provider for all clients gives these all that such keys may have, also
   * to write for clients, which nobody of the provider does by hand; what a key writes counts as
   * its maker's work, too, so that he does not review it.
   */
  public static Set<KeyRight> offered(Actor maker, KeyScope scope) {
    Set<String> given =
        scope.side() == Role.Side.PROVIDER && maker.mayInAll(Permission.KEY_MANAGE)
            ? ceiling(Role.Side.PROVIDER)
            : Set.of();
    return Arrays.stream(values())
        .filter(right ->
            right.permissions(scope).stream()
                .allMatch(needed -> given.contains(needed) || scope.allows(maker, needed)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyRight.class)));
  }

  /**
   * What a key with these rights may do now, whatever keys of its side might do when it was made.
   */
  public static Set<String> permissions(Collection<KeyRight> rights, KeyScope scope) {
    return rights.stream()
        .flatMap(right -> right.permissions(scope).stream())
        .filter(ceiling(scope.side())::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a key of that side may do at most. */
  static Set<String> ceiling(Role.Side side) {
    Set<String> permissions = new HashSet<>(Role.OWNER.permissions());
    if (side == Role.Side.PROVIDER) {
      permissions.addAll(Role.ADMINISTRATOR.permissions());
    }
    return permissions;
  }
}
