package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.templates.TemplateComparison;
import io.bspconsole.templates.TemplateHolds;
import io.bspconsole.templates.TemplatePage;
import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.TemplatesAtMeta;
import io.bspconsole.uikit.CopyLink;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DownloadMenu;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.FilterBar;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Pager;
import io.bspconsole.uikit.ViewTabs;
import io.bspconsole.views.SavedList;
import io.bspconsole.views.SavedViews;
import io.bspconsole.views.ui.SavedViewTabs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates of one client: searchable, filtered by both machines of states, page by page. */
@Route("clients/:clientId/templates")
@RolesAllowed(Permission.TEMPLATE_READ)
@StyleSheet("templates.css")
class TemplatesView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int PAGE = 25;
  private final transient Templates templates;
  private final transient TemplatesAtMeta atMeta;
  private final transient TemplateHolds holds;
  private final transient TemplateComparison comparison;
  private final transient Wabas wabas;
  private final transient SavedViews views;
  private final transient CurrentActor actors;
  private final transient Clock clock;
  private final transient StepUp stepUp;
  private final transient Refresher refresher;
  private final TemplateFilterWords words = new TemplateFilterWords(this);
  private final TextField search = new TextField();
  private final FilterBar filters = new FilterBar(search, new CopyLink());
  private final Div list = new Div();
  private final Div head = new Div();
  private transient TemplateListQuery query = TemplateListQuery.ALL;
  private @Nullable BulkBar bulk;
  private transient @Nullable ClientId client;

  TemplatesView(
      Templates templates,
      TemplatesAtMeta atMeta,
      TemplateHolds holds,
      TemplateComparison comparison,
      Wabas wabas,
      SavedViews views,
      CurrentActor actors,
      StepUp stepUp,
      LiveUpdates live,
      Clock clock) {
    this.templates = templates;
    this.atMeta = atMeta;
    this.holds = holds;
    this.comparison = comparison;
    this.wabas = wabas;
    this.views = views;
    this.actors = actors;
    this.clock = clock;
    this.stepUp = stepUp;
    this.refresher = new Refresher(this, live, this::refresh);
    addClassName("templates-page");
    search.setPlaceholder(getTranslation("templates.search"));
    search.setAriaLabel(getTranslation("templates.search"));
    search.setPrefixComponent(Icon.SEARCH.create());
    search.setClearButtonVisible(true);
    CountedText.lazy(search);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        open(query.search(change.getValue()));
      }
    });
    add(head, filters, list);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("templates.title")));
  }

  @Override
  public String getPageTitle() {
    String title = getTranslation("templates.title");
    return (query.isFiltered() ? title + ", " + words.of(query.filter(), getLocale()) : title)
        + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ClientId entered = RouteIds.client(event.getRouteParameters());
    client = entered;
    query = TemplateListQuery.of(event.getLocation().getQueryParameters());
    search.setValue(query.search());
    refresher.follow(entered);
    drawChips(entered);
    show(entered);
  }

  private void refresh() {
    boolean ticking = bulk != null && bulk.isVisible(); // a fresh list would lose the ticks
    if (client != null && !ticking) {
      show(client);
    }
  }

  private void show(ClientId client) {
    TemplatePage page = templates.find(client, query.filter(), query.after(), PAGE);
    boolean mayWrite = actors.get().may(Permission.TEMPLATE_WRITE, client);
    head.removeAll();
    PageHead title = new PageHead(getTranslation("templates.title"));
    title.actions(
        new DownloadMenu(stepUp::before)
            .table(
                getTranslation("templates.export.table"),
                form -> TemplatesDownload.table(() -> texts(client), form))
            .file(
                getTranslation("templates.export.json"),
                getTranslation("templates.export.json.text"),
                TemplatesDownload.pack(() -> texts(client))));
    if (TemplateHolds.mayHold(actors.get(), client)) {
      title.actions(new HoldSetting(holds, client));
    }
    head.add(mayWrite ? title.actions(importing(client), create(client)) : title);
    head.add(
        new ComparisonPart(comparison, wabas, client),
        tabs(TemplatesNavigation.list(client), () -> show(client)));
    list.removeAll();
    if (page.templates().isEmpty()) {
      list.add(query.isFiltered() ? nothingFound() : nothingYet(client, mayWrite));
      return;
    }
    String next = page.next();
    BulkBar bar =
        new BulkBar(
            client,
            templates,
            atMeta,
            actors.get().may(Permission.TEMPLATE_SUBMIT, client),
            query.filter().archived(),
            () -> show(client));
    bulk = bar;
    list.add(
        bar,
        new TemplateTable(client, page.templates(), clock.instant(), mayWrite ? bar::tick : null),
        new Pager(
            getTranslation("templates.list.shown", page.templates().size()),
            query.after() == null ? null : () -> history(-1),
            next == null ? null : () -> open(query.after(next))));
  }

  private SavedViewTabs tabs(String path, Runnable onChange) {
    String kept = TemplateListQuery.first(query.filter()).parameters().getQueryString();
    ViewTabs tabs = new ViewTabs(getTranslation("templates.views"));
    tabs.tab(getTranslation("templates.view.all"), path, kept.isEmpty());
    return new SavedViewTabs(
        tabs, views, SavedList.TEMPLATES, path, kept, kept.isEmpty(), onChange);
  }

  private void drawChips(ClientId client) {
    filters.chips(
        List.of(
            new TemplateChips(
                query.filter(),
                templates.choices(client),
                wabas.of(client),
                filter -> open(TemplateListQuery.first(filter)))));
  }

  private EmptyState nothingFound() {
    return new EmptyState(
        getTranslation("templates.list.nothing", words.of(query.filter(), getLocale())),
        new Button(getTranslation("templates.list.clear"), _ -> open(TemplateListQuery.ALL)));
  }

  private EmptyState nothingYet(ClientId client, boolean mayWrite) {
    return mayWrite
        ? new EmptyState(getTranslation("templates.list.empty"), create(client))
        : new EmptyState(getTranslation("templates.list.empty.reader"));
  }

  private List<TemplateText> texts(ClientId client) {
    return templates.texts(client, query.filter());
  }

  private Button importing(ClientId client) {
    Button button = new Button(getTranslation("templates.import.open"));
    button.addClickListener(
        _ -> getUI().ifPresent(ui -> ui.navigate(TemplatesNavigation.importing(client))));
    return button;
  }

  private Button create(ClientId client) {
    Button create = new Button(getTranslation("templates.new"), Icon.PLUS.create());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.addClickListener(
        _ -> getUI().ifPresent(ui -> ui.navigate(TemplatesNavigation.create(client))));
    return create;
  }

  private void history(int steps) {
    getUI().ifPresent(ui -> ui.getPage().getHistory().go(steps));
  }

  private void open(TemplateListQuery wanted) {
    ClientId entered = client;
    if (entered != null) {
      getUI().ifPresent(ui -> ui.navigate(TemplatesNavigation.list(entered), wanted.parameters()));
    }
  }
}
