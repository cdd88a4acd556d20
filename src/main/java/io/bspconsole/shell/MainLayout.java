package io.bspconsole.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/**
 * The frame of every page. Whose data the page is about is read from its address each time, never
 * from the session: two tabs may show two clients.
 */
@Layout
@AnonymousAllowed // an error page may need the frame before anybody signed in; it is empty then
class MainLayout extends AppLayout implements AfterNavigationObserver {

  private final CurrentActor current;
  private final MyAccount account;
  private final AuthenticationContext session;
  private final FrameClients clients;
  private final transient ClientRegister register;
  private final String providerName;
  private final CrumbBar crumbs = new CrumbBar();
  private @Nullable Drawer drawer;
  private @Nullable JumpField jump;
  private @Nullable StandingBanner banner;
  private String shown = "";

  MainLayout(
      CurrentActor current,
      MyAccount account,
      AuthenticationContext session,
      FrameClients clients,
      ClientRegister register,
      @Value("${bsp.provider-name}") String providerName) {
    this.current = current;
    this.account = account;
    this.session = session;
    this.clients = clients;
    this.register = register;
    this.providerName = providerName;
    setPrimarySection(Section.DRAWER);
    DrawerToggle toggle = new DrawerToggle();
    toggle.addThemeName("tertiary");
    toggle.setIcon(Icon.MENU.create());
    toggle.setAriaLabel(getTranslation("shell.menu"));
    addToNavbar(toggle, crumbs);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    HasElement page = event.getActiveChain().getFirst();
    crumbs.show(page instanceof HasCrumbs way ? way.crumbs() : List.of());
    current.find().ifPresent(actor -> showMenu(actor, event));
    startAtTheTop(event.getLocation().getPath());
  }

  /**
   * Another page begins at its top; another view of the same one stays where it was. On narrow
   * screens the layout scrolls within itself.
   */
  private void startAtTheTop(String path) {
    if (!path.equals(shown)) {
      getElement()
          .executeJs(
              """
              window.scrollTo(0, 0);
              this.shadowRoot?.querySelector('[part=content]')?.scrollTo(0, 0);
              """);
      shown = path;
    }
  }

  private void showMenu(Actor actor, AfterNavigationEvent event) {
    ClientId client = scope(actor, event.getLocation().getSegments()).orElse(null);
    Optional<ClientSummary> found = client == null ? Optional.empty() : clients.find(client);
    showBanner(found.orElse(null), event.getLocation().getPath());
    if (drawer == null || !drawer.isFor(client)) {
      if (drawer != null) {
        remove(drawer);
      }
      drawer = drawer(actor, client, found.map(ClientSummary::name));
      addToDrawer(drawer);
      if (actor.may(Permission.PORTFOLIO_READ)) {
        jump().offer(Drawer.pages(actor, client));
      }
    }
    drawer.open(event.getLocation().getPath());
  }

  /** In the bar of whoever has many clients to choose from. */
  private JumpField jump() {
    if (jump == null) {
      jump = new JumpField(register);
      addToNavbar(jump);
    }
    return jump;
  }

  /** The client in the address; else the only one that a person of a client belongs to. */
  private static Optional<ClientId> scope(Actor actor, List<String> path) {
    Optional<ClientId> addressed =
        path.size() > 1 && path.getFirst().equals("clients")
            ? ClientId.parse(path.get(1)).filter(actor::mayEnter)
            : Optional.empty();
    return addressed.or(() ->
        actor.clients().size() == 1 ? actor.clients().stream().findFirst() : Optional.empty());
  }

  /** Before the page, which has its own words for it where it is the client's overview. */
  private void showBanner(@Nullable ClientSummary client, String path) {
    if (banner != null) {
      banner.getElement().removeFromParent();
      banner = null;
    }
    Component page = getContent();
    if (client != null
        && page != null
        && StandingBanner.isDue(client.standing())
        && !path.equals("clients/" + client.id())) {
      banner = new StandingBanner(client);
      getElement().insertChild(getElement().indexOfChild(page.getElement()), banner.getElement());
    }
  }

  private Drawer drawer(Actor actor, @Nullable ClientId client, Optional<String> name) {
    if (client == null || (name.isEmpty() && actor.isStaff())) {
      ScopeBox all = new ScopeBox(providerName, getTranslation(lists(actor)));
      return new Drawer(actor, null, all, userMenu(actor, null));
    }
    String kind = getTranslation(actor.isStaff() ? "shell.scope.client" : "shell.scope.own");
    ScopeBox one = new ScopeBox(name.orElse(kind), kind);
    return new Drawer(actor, client, one, userMenu(actor, client));
  }

  private static String lists(Actor actor) {
    return actor.seesAll() ? "shell.scope.all" : "shell.scope.named";
  }

  private UserMenu userMenu(Actor actor, @Nullable ClientId client) {
    String roles =
        RoleWords.roles(actor, client).stream()
            .map(role -> getTranslation("accounts.role." + role.name()))
            .collect(Collectors.joining(", "));
    return new UserMenu(actor.name(), roles, account, session::logout);
  }
}
