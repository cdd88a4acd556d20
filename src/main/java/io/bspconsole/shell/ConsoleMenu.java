package io.bspconsole.shell;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Icon;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The menus, all in one place: what there is over all clients, what there is in one, and which
 * permission opens it.
 */
final class ConsoleMenu {

  /**
   * One way.
   *
   * @param key of its text
   * @param path from the root of the console
   */
  record Item(String key, Icon icon, String path) {}

  private record Rule(String key, Icon icon, String path, String permission) {}

  /** The trail of one client, which its own people call so. */
  private static final String HISTORY = "shell.menu.history";

  private static final List<Rule> PORTFOLIO =
      List.of(
          new Rule("shell.menu.clients", Icon.CLIENTS, "clients", Permission.PORTFOLIO_READ),
          new Rule("shell.menu.reviews", Icon.REVIEW, "reviews", Permission.REVIEW_READ),
          new Rule("shell.menu.quality", Icon.CHART, "quality", Permission.QUALITY_READ),
          new Rule("shell.menu.events", Icon.INBOX, "events", Permission.EVENT_READ),
          new Rule("shell.menu.policy", Icon.BOOK, "policy", Permission.PORTFOLIO_READ),
          new Rule("shell.menu.audit", Icon.AUDIT, "audit", Permission.AUDIT_READ),
          new Rule("shell.menu.people", Icon.PEOPLE, "people", Permission.PEOPLE_MANAGE),
          new Rule("shell.menu.keys", Icon.KEY, "keys", Permission.KEY_MANAGE),
          new Rule("shell.menu.screening", Icon.FLAG, "screening", Permission.SCREENING_MANAGE),
          new Rule("shell.menu.steps", Icon.CHECK, "steps", Permission.STEP_MANAGE),
          new Rule("shell.menu.claims", Icon.SWAP, "claims", Permission.CLAIM_SETTLE),
          // there in the demo only
          new Rule("shell.menu.moods", Icon.CLOUD, "demo/sandbox", Permission.PEOPLE_MANAGE));

  private static final List<Rule> CLIENT =
      List.of(
          new Rule("shell.menu.overview", Icon.HOME, "", Permission.CLIENT_READ),
          new Rule("shell.menu.templates", Icon.TEMPLATE, "/templates", Permission.TEMPLATE_READ),
          new Rule("shell.menu.quality", Icon.CHART, "/quality", Permission.QUALITY_READ),
          new Rule("shell.menu.profile", Icon.PERSON, "/profile", Permission.CLIENT_READ),
          new Rule("shell.menu.numbers", Icon.PHONE, "/numbers", Permission.CLIENT_READ),
          new Rule("shell.menu.team", Icon.PEOPLE, "/team", Permission.TEAM_MANAGE),
          new Rule(HISTORY, Icon.AUDIT, "/history", Permission.AUDIT_READ),
          new Rule("shell.menu.keys", Icon.KEY, "/keys", Permission.CLIENT_KEY_MANAGE));

  private static final Item POLICY = new Item("shell.menu.policy", Icon.BOOK, "policy");

  private ConsoleMenu() {}

  /** What the actor may open over all clients. */
  static List<Item> portfolio(Actor actor, Predicate<String> routeExists) {
    return PORTFOLIO.stream()
        .filter(rule -> actor.may(rule.permission()))
        .map(rule -> new Item(rule.key(), rule.icon(), rule.path()))
        .filter(item -> routeExists.test(item.path()))
        .toList();
  }

  /** What the actor may open in that client; the policy too, which everybody may read. */
  static List<Item> client(Actor actor, ClientId client, Predicate<String> routeExists) {
    Stream<Item> items =
        CLIENT.stream()
            .filter(rule -> actor.may(rule.permission(), client))
            .map(rule ->
                new Item(
                    rule.key().equals(HISTORY) && actor.isStaff() ? "shell.menu.audit" : rule.key(),
                    rule.icon(),
                    "clients/" + client + rule.path()));
    return Stream.concat(items, actor.isStaff() ? Stream.of() : Stream.of(POLICY))
        .filter(item -> routeExists.test(item.path()))
        .toList();
  }

  /** The item whose page, or a page below it, is open: the one with the longest path that fits. */
  static boolean isCurrent(Item item, List<Item> items, String openPath) {
    return fits(item, openPath)
        && items.stream()
            .filter(other -> fits(other, openPath))
            .allMatch(other -> other.path().length() <= item.path().length());
  }

  private static boolean fits(Item item, String openPath) {
    return openPath.equals(item.path()) || openPath.startsWith(item.path() + "/");
  }
}
