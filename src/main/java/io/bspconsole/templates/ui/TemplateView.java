package io.bspconsole.templates.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.Hold.Side;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateHolds;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.TemplatesAtMeta;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One template: where it stands with us and with Meta, and how it came there. Keeps itself fresh.
 */
@Route("clients/:clientId/templates/:templateId")
@RolesAllowed(Permission.TEMPLATE_READ)
@StyleSheet("templates.css")
class TemplateView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient Templates templates;
  private final transient TemplatesAtMeta atMeta;
  private final transient TemplateHolds holds;
  private final transient TemplateSamples samples;
  private final transient SampledCards sampled;
  private final transient Wabas wabas;
  private final transient CurrentActor actors;
  private final transient StepUp stepUp;
  private final transient Clock clock;
  private final transient Refresher refresher;
  private final List<Crumb> crumbs = new ArrayList<>();
  private @Nullable HistoryCard history;
  private String name = "";
  private TemplatePart part = TemplatePart.OVERVIEW;
  private transient @Nullable ClientId client;
  private transient @Nullable TemplateId template;

  TemplateView(
      Templates templates,
      TemplatesAtMeta atMeta,
      TemplateHolds holds,
      TemplateSamples samples,
      Wabas wabas,
      CurrentActor actors,
      StepUp stepUp,
      LiveUpdates live,
      Clock clock) {
    this.stepUp = stepUp;
    this.clock = clock;
    this.templates = templates;
    this.atMeta = atMeta;
    this.holds = holds;
    this.samples = samples;
    this.sampled = new SampledCards(samples);
    this.wabas = wabas;
    this.actors = actors;
    this.refresher = new Refresher(this, live, this::refresh);
    addClassName("templates-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.copyOf(crumbs);
  }

  @Override
  public String getPageTitle() {
    String shown = part == TemplatePart.OVERVIEW ? name : name + ", " + part.title(this);
    return shown + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ClientId entered = RouteIds.client(event.getRouteParameters());
    TemplateId shown = RouteIds.template(event);
    client = entered;
    template = shown;
    part = TemplatePart.of(event.getLocation());
    refresher.follow(entered);
    show(entered, shown);
  }

  private void refresh() {
    if (client != null && template != null) {
      show(client, template);
    }
  }

  private void show(ClientId client, TemplateId id) {
    TemplateDetails details = templates.get(client, id);
    List<HistoryEntry> entries = templates.history(client, id);
    name = details.name();
    crumbs.clear();
    crumbs.add(Crumb.link(getTranslation("templates.title"), TemplatesNavigation.list(client)));
    crumbs.add(Crumb.here(details.name()));
    int versions = details.versions().size() + (details.draft() == null ? 0 : 1);
    String path = TemplatesNavigation.template(client, id);
    List<TemplateDetails> languages = templates.languages(client, id);
    removeAll();
    add(head(client, details), part.tabs(this, path, languages.size(), versions, entries.size()));
    add(
        switch (part) {
          case OVERVIEW -> overview(client, details, entries);
          case LANGUAGES -> languages(client, details, languages);
          case VERSIONS -> versions(client, details, entries);
          case HISTORY -> single(new Card(part.title(this), new HistoryTable(entries)).flush());
        });
  }

  private Div overview(ClientId client, TemplateDetails details, List<HistoryEntry> entries) {
    Map<Integer, String> hashes = new HashMap<>();
    details.versions().forEach(v -> hashes.put(v.number(), v.content().hash().brief()));
    HistoryCard life = new HistoryCard(entries, hashes, history != null && history.isTable());
    history = life;
    Div work = new Div();
    holdPart(client, details).banner().ifPresent(work::add);
    new MetaNotes(this, details, clock.instant()).all().forEach(work::add);
    work.add(Told.of(this, actors.get(), details, clock.instant()).card(Times.of(this)));
    new RemarksCard(
            this,
            details,
            actors.get().may(Permission.TEMPLATE_WRITE, client),
            new DraftOpening(this, templates, client, details)::takeSuggestion)
        .card()
        .ifPresent(work::add);
    work.add(life, new VersionsCard(details));
    work.addClassName("templates-work");
    Aside aside = new Aside();
    new VersionDiffs(this, details).ofDraft().ifPresent(aside::add);
    sampled.addTo(aside, client, Copies.text(details));
    aside.addClassName("templates-aside");
    Div columns = new Div(work, aside);
    columns.addClassName("templates-columns");
    return columns;
  }

  private LanguagesPanel languages(
      ClientId client, TemplateDetails details, List<TemplateDetails> all) {
    return new LanguagesPanel(
        client,
        templates,
        samples,
        details,
        all,
        actors.get().may(Permission.TEMPLATE_WRITE, client),
        actors.get().may(Permission.TEMPLATE_SUBMIT, client));
  }

  private Div versions(ClientId client, TemplateDetails details, List<HistoryEntry> entries) {
    List<Card> cards = new ArrayList<>(List.of(new VersionsCard(details)));
    cards.add(new ApprovedCard(details, entries));
    if (VersionCompare.isPossible(details)) {
      cards.add(new VersionCompare(samples, client, details));
    }
    cards.addAll(new VersionDiffs(this, details).all());
    return single(cards.toArray(Card[]::new));
  }

  private static Div single(Card... cards) {
    Div work = new Div(cards);
    work.addClassNames("templates-work", "templates-single");
    return work;
  }

  private TemplateHead head(ClientId client, TemplateDetails details) {
    TemplateHead head = new TemplateHead(details, clock.instant());
    head.actions(holdPart(client, details).buttons());
    if (actors.get().may(Permission.TEMPLATE_SUBMIT, client)) {
      head.actions(new WishButtons(this, atMeta, client, details).all());
    }
    boolean mayWrite = actors.get().may(Permission.TEMPLATE_WRITE, client);
    head.actions(
        new TemplateMenu(templates, client, details, mayWrite ? accounts(client) : List.of()));
    if (!mayWrite) {
      return head;
    }
    if (details.draft() != null) {
      head.offer("templates.edit", () -> TemplatesNavigation.toEdit(client, details.id()));
    } else if (details.mayOpenDraft()) {
      new DraftOpening(this, templates, client, details).offerIn(head);
    }
    return head;
  }

  private HoldPart holdPart(ClientId client, TemplateDetails details) {
    Set<Side> sides = TemplateHolds.sides(actors.get(), client);
    return new HoldPart(this, holds, stepUp, client, details, sides, clock.instant());
  }

  private List<Waba> accounts(ClientId client) {
    return wabas.of(client).stream().filter(Waba::isConnected).toList();
  }
}
