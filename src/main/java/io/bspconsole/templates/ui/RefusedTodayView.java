package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.templates.check.FindingWords;
import io.bspconsole.templates.portfolio.RecheckProgress;
import io.bspconsole.templates.portfolio.RefusedToday;
import io.bspconsole.templates.portfolio.StoredChecks;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Stored templates that the check of today would not let through. */
@Route(TemplatesNavigation.REFUSED)
@RolesAllowed(Permission.REVIEW_READ)
class RefusedTodayView extends Main implements HasCrumbs, BeforeEnterObserver, HasDynamicTitle {

  private static final int MOST = 200;

  private final transient StoredChecks checks;
  private final transient FindingWords words;

  RefusedTodayView(StoredChecks checks, FindingWords words) {
    this.checks = checks;
    this.words = words;
    addClassName("bsp-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        Crumb.link(getTranslation("templates.rules"), TemplatesNavigation.RULES),
        Crumb.here(getTranslation("templates.refused")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("templates.refused") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<RefusedToday> refused = checks.refused(MOST);
    PageHead head = new PageHead(getTranslation("templates.refused"));
    checks.progress().ifPresent(progress -> head.meta(progress(progress)));
    removeAll();
    add(
        head,
        explained(),
        refused.isEmpty()
            ? new EmptyState(getTranslation("templates.refused.none"))
            : table(refused));
    if (refused.size() == MOST) {
      add(new Paragraph(getTranslation("templates.refused.more", MOST)));
    }
  }

  private String progress(RecheckProgress progress) {
    Times times = Times.of(this);
    return progress.endedAt() == null
        ? getTranslation("templates.refused.running", progress.checked(), progress.refused())
        : getTranslation(
            "templates.refused.ended",
            progress.checked(),
            progress.refused(),
            times.absolute(progress.endedAt()));
  }

  private Paragraph explained() {
    Paragraph text = new Paragraph(getTranslation("templates.refused.explained"));
    text.addClassName("templates-explained");
    return text;
  }

  private DataTable table(List<RefusedToday> refused) {
    Times times = Times.of(this);
    DataTable table =
        new DataTable(
            getTranslation("templates.refused"),
            getTranslation("templates.refused.client"),
            getTranslation("templates.refused.template"),
            getTranslation("templates.refused.language"),
            getTranslation("templates.refused.why"),
            getTranslation("templates.refused.checked"));
    refused.forEach(one ->
        table.row(
            new Span(one.clientName()),
            new PageLink(one.name(), TemplatesNavigation.template(one.client(), one.template())),
            new Span(one.language()),
            new Span(
                one.rules().stream()
                    .map(rule -> words.title(rule, getLocale()))
                    .collect(Collectors.joining(", "))),
            times.mark(one.checkedAt())));
    return table;
  }
}
