package io.bspconsole.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import io.bspconsole.access.Actor;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Brand;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The menu of one scope: all clients, or one of them. */
class Drawer extends Div {

  private record Way(ConsoleMenu.Item item, PageLink link) {}

  private final @Nullable ClientId client;
  private final List<Way> ways = new ArrayList<>();

  /**
   * A menu of what the actor may open.
   *
   * @param client null for all clients
   */
  Drawer(Actor actor, @Nullable ClientId client, ScopeBox scope, UserMenu user) {
    this.client = client;
    addClassName("bsp-drawer");
    Nav nav = new Nav();
    nav.addClassName("bsp-nav");
    nav.setAriaLabel(getTranslation("shell.menu"));
    if (client != null && actor.isStaff()) {
      PageLink back =
          new PageLink("clients", Icon.LEFT.create(), new Span(getTranslation("shell.menu.back")));
      back.addClassName("bsp-nav-back");
      nav.add(back);
    }
    items(actor, client).forEach(item -> nav.add(link(item)));
    add(new PageLink("", new Brand()), scope, nav, user);
  }

  /** Is this the menu of that scope? */
  boolean isFor(@Nullable ClientId other) {
    return client == null ? other == null : client.equals(other);
  }

  /** Marks the way to the page that is open. */
  void open(String path) {
    List<ConsoleMenu.Item> items = ways.stream().map(Way::item).toList();
    ways.forEach(way -> way.link().current(ConsoleMenu.isCurrent(way.item(), items, path)));
  }

  /** What the actor may open over all clients, and in the one that this menu is about. */
  static List<ConsoleMenu.Item> pages(Actor actor, @Nullable ClientId client) {
    List<ConsoleMenu.Item> pages = new ArrayList<>(items(actor, null));
    if (client != null) {
      pages.addAll(0, items(actor, client));
    }
    return pages;
  }

  private static List<ConsoleMenu.Item> items(Actor actor, @Nullable ClientId client) {
    return client == null
        ? ConsoleMenu.portfolio(actor, Drawer::exists)
        : ConsoleMenu.client(actor, client, Drawer::exists);
  }

  private static boolean exists(String path) {
    return RouteConfiguration.forSessionScope().getRoute(path).isPresent();
  }

  private PageLink link(ConsoleMenu.Item item) {
    String text = getTranslation(item.key());
    PageLink link = new PageLink(item.path(), item.icon().create(), new Span(text));
    link.setTitle(text); // the only word left where the drawer is a rail
    ways.add(new Way(item, link));
    return link;
  }
}
