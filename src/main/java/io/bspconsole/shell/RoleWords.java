package io.bspconsole.shell;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the roles of an actor by what he may do, since an actor carries only permissions. */
final class RoleWords {

  private RoleWords() {}

  /**
   * The roles that together make up what the actor may do, without those that another one includes.
   *
   * @param client in which; null for staff, and for people of a client outside of any
   */
  static List<Role> roles(Actor actor, @Nullable ClientId client) {
    Set<String> permissions =
        actor.isStaff()
            ? actor.everywhere()
            : client == null ? actor.anywhere() : actor.within().getOrDefault(client, Set.of());
    Role.Side side = actor.isStaff() ? Role.Side.PROVIDER : Role.Side.CLIENT;
    List<Role> held =
        Arrays.stream(Role.values())
            .filter(role -> role.side() == side && permissions.containsAll(role.permissions()))
            .sorted(Comparator.comparingInt((Role role) -> -role.permissions().size()))
            .toList();
    return held.stream().filter(role -> notIncluded(role, held)).collect(Collectors.toList());
  }

  private static boolean notIncluded(Role role, List<Role> held) {
    return held.stream()
        .noneMatch(other -> other != role && other.permissions().containsAll(role.permissions()));
  }
}
