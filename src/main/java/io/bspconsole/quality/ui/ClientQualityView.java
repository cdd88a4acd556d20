package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.AccountFacts;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Clients;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.policy.Clauses;
import io.bspconsole.quality.ClientQuality;
import io.bspconsole.quality.OptOuts;
import io.bspconsole.quality.Restriction;
import io.bspconsole.quality.portfolio.ClientRatings;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Quality of one client: what is restricted first, then ratings and what changed lately. */
@Route(QualityNavigation.CLIENT_ROUTE)
@RolesAllowed(Permission.QUALITY_READ)
@StyleSheet("quality.css")
class ClientQualityView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient Clients clients;
  private final transient Wabas wabas;
  private final transient AccountFacts facts;
  private final transient OptOuts optOuts;
  private final transient ClientQuality quality;
  private final transient ClientRatings ratings;
  private final transient Clauses clauses;
  private final transient CurrentActor current;
  private final transient StepUp stepUp;
  private final transient Refresher refresher;
  private transient @Nullable ClientSummary client;

  ClientQualityView(
      Clients clients,
      Wabas wabas,
      AccountFacts facts,
      OptOuts optOuts,
      ClientQuality quality,
      ClientRatings ratings,
      Clauses clauses,
      CurrentActor current,
      StepUp stepUp,
      LiveUpdates live) {
    this.clients = clients;
    this.wabas = wabas;
    this.facts = facts;
    this.optOuts = optOuts;
    this.quality = quality;
    this.ratings = ratings;
    this.clauses = clauses;
    this.current = current;
    this.stepUp = stepUp;
    this.refresher = new Refresher(this, live, this::refresh);
    addClassNames("bsp-page", "quality-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return client == null
        ? List.of(Crumb.here(getTranslation("quality.title")))
        : List.of(
            Crumb.link(client.name(), "clients/" + client.id()),
            Crumb.here(getTranslation("quality.title")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      ClientId id =
          event
              .getRouteParameters()
              .get("clientId")
              .flatMap(ClientId::parse)
              .orElseThrow(NotFound::new);
      show(clients.get(id));
      refresher.follow(id);
    } catch (NotFound _) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private void refresh() {
    if (client != null) {
      show(clients.get(client.id()));
    }
  }

  private void show(ClientSummary shown) {
    client = shown;
    Times times = Times.of(this);
    RatingTables tables = new RatingTables(shown.id(), times);
    Div columns =
        new Div(
            tables.numbers(ratings.numbersOf(shown.id())),
            tables.templates(ratings.templatesOf(shown.id())),
            tables.changes(quality.changesOf(shown.id(), 20)),
            tables.warnings(quality.warningsOf(shown.id())),
            tables.notices(facts.of(shown.id()), names(shown.id())));
    columns.addClassName("quality-columns");
    removeAll();
    add(
        new PageHead(getTranslation("quality.title"))
            .badges(StateBadges.standing(shown.standing().name()))
            .meta(shown.name(), getTranslation("quality.source")),
        restrictions(shown.id(), times),
        columns,
        new OptOutCards(shown.id(), optOuts, times, forget(shown.id())));
  }

  private @Nullable Component forget(ClientId id) {
    return current.get().may(Permission.TEAM_MANAGE, id)
        ? new Button(
            getTranslation("quality.opt-outs.forget"),
            _ -> new ForgetDialog(optOuts, id, stepUp, this::refresh).open())
        : null;
  }

  private Map<WabaId, String> names(ClientId id) {
    return wabas.of(id).stream().collect(Collectors.toMap(Waba::id, Waba::name));
  }

  private Component restrictions(ClientId id, Times times) {
    List<Restriction> running = quality.restrictionsOf(id);
    if (running.isEmpty()) {
      return new Note(Tone.GOOD, getTranslation("quality.client.unrestricted"));
    }
    Map<WabaId, String> names = names(id);
    RestrictionAnswers answers =
        new RestrictionAnswers(
            DateTimeFormatter.ofPattern("d MMMM yyyy", getLocale())
                .format(clauses.current().changedOn()),
            current.get().isStaff(),
            times);
    Div cards = new Div();
    cards.addClassName("quality-restrictions");
    running.stream()
        .collect(Collectors.groupingBy(Restriction::waba))
        .forEach((waba, restrictions) -> {
          String name = names.getOrDefault(waba, waba.toString());
          cards.add(
              new Card(
                      getTranslation("quality.client.restrictions", name),
                      answers.of(name, restrictions))
                  .flush());
        });
    return cards;
  }
}
