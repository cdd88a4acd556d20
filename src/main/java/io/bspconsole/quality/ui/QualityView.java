package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.quality.Restriction;
import io.bspconsole.quality.portfolio.AccountNotices;
import io.bspconsole.quality.portfolio.ClientsInNeed;
import io.bspconsole.quality.portfolio.Headline;
import io.bspconsole.quality.portfolio.InNeed;
import io.bspconsole.quality.portfolio.NeedFilter;
import io.bspconsole.quality.portfolio.NeedFilter.Show;
import io.bspconsole.quality.portfolio.QualityPortfolio;
import io.bspconsole.quality.portfolio.RunningRestriction;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.ViewTabs;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Quality over all clients: the answers first, then who needs somebody, worst first. */
@Route(QualityNavigation.PORTFOLIO)
@RolesAllowed(Permission.QUALITY_READ)
@StyleSheet("quality.css")
class QualityView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int CLIENTS = 100;
  private static final int RESTRICTIONS = 500;

  private final transient QualityPortfolio portfolio;
  private final transient AccountNotices accounts;
  private final transient ClientsInNeed clientsInNeed;
  private final transient CurrentActor current;
  private final TextField search = new TextField();
  private final Span count = new Span();
  private final Div tabs = new Div();
  private final Div list = new Div();
  private final Card need;
  private transient NeedFilter filter = new NeedFilter(Show.ALL, "");

  QualityView(
      QualityPortfolio portfolio,
      AccountNotices accounts,
      ClientsInNeed clientsInNeed,
      CurrentActor current,
      LiveUpdates live) {
    this.portfolio = portfolio;
    this.accounts = accounts;
    this.clientsInNeed = clientsInNeed;
    this.current = current;
    addClassNames("bsp-page", "quality-page");
    search.setPlaceholder(getTranslation("quality.search"));
    search.setAriaLabel(getTranslation("quality.search"));
    search.setPrefixComponent(Icon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        QueryParameters wanted = parameters(filter.show(), change.getValue().strip());
        getUI().ifPresent(ui -> ui.navigate(QualityView.class, wanted));
      }
    });
    count.addClassName("bsp-secondary");
    Div filters = new Div(tabs, search);
    filters.addClassName("quality-filters");
    need = new Card(getTranslation("quality.need"), filters, list).headerEnd(count).flush();
    add(need);
    new Refresher(this, live, this::show).follow(Topic.Wide.CLIENTS);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("quality.title")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!current.get().may(Permission.PORTFOLIO_READ)) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    QueryParameters query = event.getLocation().getQueryParameters();
    filter =
        new NeedFilter(
            Show.of(query.getSingleParameter("show").orElse("")),
            query.getSingleParameter("q").orElse("").strip());
    search.setValue(filter.search());
    show();
  }

  /** Draws everything but the field for searching, in which somebody may be typing. */
  private void show() {
    Headline headline = portfolio.headline();
    Times times = Times.of(this);
    List<RunningRestriction> restrictions = portfolio.restrictions(RESTRICTIONS);
    FirstAnswers answers = new FirstAnswers(headline, portfolio, restrictions, times);
    Div columns =
        new Div(
            new RatingCard("numbers", portfolio.numbersByRating()),
            new RatingCard("templates", portfolio.templatesByRating()));
    columns.addClassName("quality-columns");
    TroubleCards troubles = new TroubleCards(portfolio, accounts, times);
    showNeed(clientsInNeed.find(filter, CLIENTS), restrictions, times);
    getChildren().filter(part -> part != need).toList().forEach(this::remove);
    addComponentAsFirst(answers);
    addComponentAsFirst(
        new PageHead(getTranslation("quality.title"))
            .meta(
                getTranslation("quality.clients", headline.clients()),
                getTranslation("quality.source")));
    add(columns, troubles);
  }

  private void showNeed(InNeed found, List<RunningRestriction> restrictions, Times times) {
    Map<ClientId, List<Restriction>> byClient =
        restrictions.stream()
            .collect(
                Collectors.groupingBy(
                    RunningRestriction::client,
                    Collectors.mapping(RunningRestriction::restriction, Collectors.toList())));
    count.setText(getTranslation("quality.need.count", found.clients().size(), found.total()));
    tabs.removeAll();
    tabs.add(tabs());
    list.removeAll();
    list.add(
        found.clients().isEmpty()
            ? new EmptyState(getTranslation(emptyKey()), clear())
            : new InNeedTable(found.clients(), byClient, times));
  }

  private String emptyKey() {
    return filter.show() == Show.ALL && filter.search().isEmpty()
        ? "quality.need.nobody"
        : "quality.need.filtered";
  }

  private Component clear() {
    return filter.show() == Show.ALL && filter.search().isEmpty()
        ? new PageLink(getTranslation("quality.all.clients"), "clients")
        : new PageLink(getTranslation("quality.clear"), QualityNavigation.PORTFOLIO);
  }

  private ViewTabs tabs() {
    ViewTabs tabs = new ViewTabs(getTranslation("quality.views"));
    for (Show show : Show.values()) {
      tabs.tab(
          getTranslation("quality.show." + show.name()),
          path(show, filter.search()),
          show == filter.show());
    }
    return tabs;
  }

  static String path(Show show, String search) {
    String query = parameters(show, search).getQueryString();
    return QualityNavigation.PORTFOLIO + (query.isEmpty() ? "" : "?" + query);
  }

  private static QueryParameters parameters(Show show, String search) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (show != Show.ALL) {
      parameters.put("show", show.parameter());
    }
    if (!search.isEmpty()) {
      parameters.put("q", search);
    }
    return QueryParameters.simple(parameters);
  }
}
