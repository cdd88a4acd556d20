package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** Which role may do what, straight from the table that decides. */
@Route(AccountsNavigation.ROLES)
@RolesAllowed(Permission.PEOPLE_MANAGE)
@StyleSheet("people.css")
class RolesView extends Main implements HasCrumbs {

  RolesView() {
    addClassNames("bsp-page", "people-page");
    Div content = new Div(matrix(Role.Side.PROVIDER), matrix(Role.Side.CLIENT));
    content.addClassName("people-content");
    add(
        new PageHead(getTranslation("accounts.matrix.title"))
            .meta(getTranslation("accounts.matrix.meta")),
        content);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        Crumb.link(getTranslation("accounts.people.title"), AccountsNavigation.PEOPLE),
        Crumb.here(getTranslation("accounts.matrix.title")));
  }

  private Card matrix(Role.Side side) {
    List<Role> roles = RoleWords.of(side);
    String title = getTranslation("accounts.matrix." + side.name());
    DataTable table =
        new DataTable(
            title,
            Stream.concat(
                    Stream.of(getTranslation("accounts.matrix.permission")),
                    roles.stream().map(RoleWords::of))
                .toArray(String[]::new));
    table.addClassName("people-matrix");
    roles.stream()
        .flatMap(role -> role.permissions().stream())
        .distinct()
        .sorted()
        .forEach(permission ->
            table.row(
                Stream.concat(
                        Stream.of(name(permission)),
                        roles.stream().map(role -> mark(role.permissions().contains(permission))))
                    .toArray(Component[]::new)));
    return new Card(title, table).flush();
  }

  private Component name(String permission) {
    Span words = new Span(getTranslation("accounts.permission." + permission.replace(':', '.')));
    Span code = new Span(permission);
    code.addClassNames("bsp-mono", "bsp-secondary");
    return new Lines(words, code);
  }

  private Component mark(boolean allowed) {
    if (!allowed) {
      Span no = new Span("–");
      no.getElement().setAttribute("aria-label", getTranslation("accounts.matrix.no"));
      no.addClassName("bsp-secondary");
      return no;
    }
    Span yes =
        new Span(Icon.CHECK.create(Tone.GOOD), new Span(getTranslation("accounts.matrix.yes")));
    yes.addClassName("people-yes");
    return yes;
  }
}
