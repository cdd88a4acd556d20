package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.reviews.portfolio.ReportBy;
import io.bspconsole.reviews.portfolio.ReviewReport;
import io.bspconsole.reviews.portfolio.ReviewReport.Line;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.DownloadMenu;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.ViewTabs;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** How soon rounds are decided: per reviewer or client, with a file of the same. */
@Route(ReviewsNavigation.REPORT)
@RolesAllowed(Permission.REVIEW_READ)
@StyleSheet("reviews.css")
class ReviewReportView extends Main implements HasCrumbs, BeforeEnterObserver, HasDynamicTitle {

  private static final List<Integer> DAYS = List.of(7, 28, 90);

  private final transient ReviewReport report;
  private final transient StepUp stepUp;

  ReviewReportView(ReviewReport report, StepUp stepUp) {
    this.report = report;
    this.stepUp = stepUp;
    addClassName("bsp-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        Crumb.link(getTranslation("reviews.title"), ReviewsNavigation.QUEUE),
        Crumb.here(getTranslation("reviews.report")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("reviews.report.title") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    ReportBy by =
        query.getSingleParameter("by").filter("client"::equals).isPresent()
            ? ReportBy.CLIENT
            : ReportBy.REVIEWER;
    int days =
        DAYS.stream()
            .filter(
                it -> query.getSingleParameter("days").filter(it.toString()::equals).isPresent())
            .findFirst()
            .orElse(28);
    show(by, days);
  }

  private void show(ReportBy by, int days) {
    List<Line> lines = report.lines(by, days);
    Component files =
        new DownloadMenu(stepUp::before)
            .table(
                getTranslation("reviews.report.download"),
                form -> new ReportDownload(report, by, days, form));
    removeAll();
    add(
        new PageHead(getTranslation("reviews.report.title"))
            .meta(
                getTranslation("reviews.report.late", report.lateNow()),
                getTranslation("reviews.report.meta"))
            .actions(files),
        whose(by, days),
        when(by, days),
        lines.isEmpty() ? new EmptyState(getTranslation("reviews.report.none")) : table(by, lines));
  }

  private ViewTabs whose(ReportBy by, int days) {
    ViewTabs tabs = new ViewTabs(getTranslation("reviews.report.whose"));
    for (ReportBy each : ReportBy.values()) {
      tabs.tab(getTranslation("reviews.report.by." + each), path(each, days), each == by);
    }
    return tabs;
  }

  private ViewTabs when(ReportBy by, int days) {
    ViewTabs tabs = new ViewTabs(getTranslation("reviews.report.when"));
    for (int each : DAYS) {
      tabs.tab(getTranslation("reviews.report.days", each), path(by, each), each == days);
    }
    return tabs;
  }

  private static String path(ReportBy by, int days) {
    String whose = by == ReportBy.CLIENT ? "client" : "reviewer";
    return ReviewsNavigation.REPORT + "?by=" + whose + "&days=" + days;
  }

  private DataTable table(ReportBy by, List<Line> lines) {
    Times times = Times.of(this);
    DataTable table =
        new DataTable(
            getTranslation("reviews.report.title"),
            getTranslation("reviews.report.by." + by),
            getTranslation("reviews.report.decided"),
            getTranslation("reviews.report.intime"),
            getTranslation("reviews.report.median"),
            getTranslation("reviews.report.longest"));
    lines.forEach(line ->
        table.row(
            new Span(line.name()),
            new Span(Integer.toString(line.decided())),
            new Span(inTime(line)),
            new Span(times.span(line.median())),
            new Span(times.span(line.longest()))));
    return table;
  }

  private String inTime(Line line) {
    Integer percent = line.percentInTime();
    return percent == null
        ? getTranslation("reviews.report.untimed")
        : getTranslation("reviews.report.share", percent, line.inTime(), line.timed());
  }
}
