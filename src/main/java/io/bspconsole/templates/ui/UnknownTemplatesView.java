package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.templates.ForeignTemplate;
import io.bspconsole.templates.ImportOutcome;
import io.bspconsole.templates.TemplateComparison;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Templates that Meta lists for a client and the console has not, to be taken over. */
@Route("clients/:clientId/templates/unknown")
@RolesAllowed(Permission.TEMPLATE_READ)
@StyleSheet("templates.css")
class UnknownTemplatesView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient TemplateComparison comparison;
  private final transient CurrentActor actors;
  private final transient Refresher refresher;
  private transient @Nullable ClientId client;

  UnknownTemplatesView(TemplateComparison comparison, CurrentActor actors, LiveUpdates live) {
    this.comparison = comparison;
    this.actors = actors;
    this.refresher = new Refresher(this, live, this::refresh);
    addClassName("bsp-page");
  }

  @Override
  public List<Crumb> crumbs() {
    Crumb here = Crumb.here(getTranslation("templates.unknown.title"));
    return client == null
        ? List.of(here)
        : List.of(
            Crumb.link(getTranslation("templates.title"), TemplatesNavigation.list(client)), here);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ClientId entered = RouteIds.client(event.getRouteParameters());
    client = entered;
    refresher.follow(entered);
    show(entered);
  }

  private void refresh() {
    if (client != null) {
      show(client);
    }
  }

  private void show(ClientId client) {
    List<ForeignTemplate> unknown = comparison.unknown(client);
    removeAll();
    add(
        new PageHead(getTranslation("templates.unknown.title"))
            .meta(getTranslation("templates.unknown.meta", TemplateComparison.MOST)));
    add(
        unknown.isEmpty()
            ? new EmptyState(getTranslation("templates.unknown.none"))
            : table(client, unknown));
  }

  private Component table(ClientId client, List<ForeignTemplate> unknown) {
    Times times = Times.of(this);
    boolean mayTake = actors.get().may(Permission.TEMPLATE_WRITE, client);
    DataTable table =
        new DataTable(
            getTranslation("templates.unknown.title"),
            getTranslation("templates.column.name"),
            getTranslation("templates.lane.meta"),
            getTranslation("templates.unknown.since"),
            "");
    for (ForeignTemplate one : unknown) {
      table.row(
          new Lines(
              Lines.strong(one.name()),
              Lines.detail(one.language() + " · " + TemplateWords.category(this, one.category()))),
          StateBadges.meta(one.status()),
          times.mark(one.firstSeenAt()),
          mayTake ? button(client, one) : new Span());
    }
    return table;
  }

  private Button button(ClientId client, ForeignTemplate one) {
    Button take = new Button(getTranslation("templates.unknown.take"), _ -> take(client, one));
    take.addThemeName("small");
    take.setAriaLabel(getTranslation("templates.unknown.take.which", one.name(), one.language()));
    return take;
  }

  private void take(ClientId client, ForeignTemplate one) {
    try {
      switch (comparison.take(client, one.id())) {
        case ImportOutcome.Imported _ ->
            Toasts.did(getTranslation("templates.unknown.taken", one.name()));
        case ImportOutcome.NameTaken _ ->
            Toasts.failed(getTranslation("templates.unknown.name", one.name()));
        case ImportOutcome.Unreadable _ ->
            Toasts.failed(getTranslation("templates.unknown.unreadable", one.name()));
      }
    } catch (NotFound _) {
      Toasts.failed(getTranslation("templates.unknown.gone", one.name()));
    }
    refresh();
  }
}
