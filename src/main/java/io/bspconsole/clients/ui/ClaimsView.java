package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.portfolio.AccountClaim;
import io.bspconsole.clients.portfolio.AccountClaims;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Accounts and numbers that were asked for while another client has them. */
@Route(ClientsNavigation.CLAIMS)
@RolesAllowed(Permission.CLAIM_SETTLE)
@StyleSheet("clients.css")
class ClaimsView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient AccountClaims claims;
  private final Div content = new Div();

  ClaimsView(AccountClaims claims) {
    this.claims = claims;
    addClassName("clients-page");
    add(
        new PageHead(getTranslation("clients.claims.title"))
            .meta(getTranslation("clients.claims.meta")),
        content);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("clients.claims.title")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("clients.claims.title") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    List<AccountClaim> open = claims.open();
    content.removeAll();
    if (open.isEmpty()) {
      content.add(new EmptyState(getTranslation("clients.claims.empty")));
      return;
    }
    DataTable table =
        new DataTable(
            getTranslation("clients.claims.title"),
            getTranslation("clients.claims.what"),
            getTranslation("clients.claims.client"),
            getTranslation("clients.claims.holder"),
            getTranslation("clients.claims.tried"),
            "");
    Times times = Times.of(this);
    for (AccountClaim claim : open) {
      table.row(
          new Lines(
              Lines.strong(getTranslation("clients.claims.kind." + claim.kind().name())),
              Lines.detail(claim.metaId().value())),
          new PageLink(claim.clientName(), ClientsNavigation.numbers(claim.client())),
          new Span(
              claim.holderName().isEmpty()
                  ? getTranslation("clients.claims.nobody")
                  : claim.holderName()),
          new Lines(
              new Span(
                  claim.byName().isEmpty()
                      ? getTranslation("clients.claims.by_list")
                      : claim.byName()),
              Lines.detail(times.withYear(claim.at()))),
          settle(claim));
    }
    content.add(table);
  }

  private Component settle(AccountClaim claim) {
    Button button = new Button(getTranslation("clients.claims.settle"));
    button.addThemeNames("small");
    button.setAriaLabel(getTranslation("clients.claims.settle.which", claim.metaId().value()));
    button.addClickListener(_ -> new ClaimDialog(claims, claim, this::show).open());
    return button;
  }
}
