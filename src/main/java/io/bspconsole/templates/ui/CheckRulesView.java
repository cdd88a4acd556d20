package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.templates.check.FindingWords;
import io.bspconsole.templates.check.RuleInForce;
import io.bspconsole.templates.portfolio.RuleRate;
import io.bspconsole.templates.portfolio.RuleRates;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** How often each rule of the check was right, by Meta's decisions. */
@Route(TemplatesNavigation.RULES)
@RolesAllowed(Permission.REVIEW_READ)
@StyleSheet("templates.css")
class CheckRulesView extends Main implements HasCrumbs, BeforeEnterObserver, HasDynamicTitle {

  private final transient RuleRates rates;
  private final transient FindingWords words;
  private final transient CurrentActor current;

  CheckRulesView(RuleRates rates, FindingWords words, CurrentActor current) {
    this.rates = rates;
    this.words = words;
    this.current = current;
    addClassName("bsp-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("templates.rules")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("templates.rules") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<RuleRate> all = rates.all();
    removeAll();
    add(
        new PageHead(getTranslation("templates.rules"))
            .meta(getTranslation("templates.rules.meta", all.size()))
            .actions(links()),
        explained(),
        table(all));
  }

  private Paragraph explained() {
    Paragraph text = new Paragraph(getTranslation("templates.rules.explained"));
    text.addClassName("templates-explained");
    return text;
  }

  private Component[] links() {
    PageLink refused =
        new PageLink(getTranslation("templates.refused"), TemplatesNavigation.REFUSED);
    return current.get().may(Permission.REVIEW_MANAGE)
        ? new Component[] {
          new PageLink(getTranslation("templates.terms"), TemplatesNavigation.TERMS), refused
        }
        : new Component[] {refused};
  }

  private DataTable table(List<RuleRate> all) {
    Times times = Times.of(this);
    DataTable table =
        new DataTable(
            getTranslation("templates.rules"),
            getTranslation("templates.rules.rule"),
            getTranslation("templates.rules.source"),
            getTranslation("templates.rules.hits"),
            getTranslation("templates.rules.alarms"),
            getTranslation("templates.rules.misses"),
            getTranslation("templates.rules.rate"),
            getTranslation("templates.rules.last"));
    all.forEach(rate ->
        table.row(
            name(rate.rule()),
            source(rate.rule()),
            number(rate.hits()),
            number(rate.alarms()),
            number(rate.misses()),
            new Span(percent(rate)),
            rate.last() == null ? new Span("–") : times.mark(rate.last())));
    return table;
  }

  private Component name(RuleInForce rule) {
    Span title = new Span(words.title(rule.id(), getLocale()));
    Span weight = new Span(getTranslation("check.severity." + rule.severity()));
    weight.addClassName("templates-quiet");
    return new Div(title, new Span(" · "), weight);
  }

  private Component source(RuleInForce rule) {
    return new Div(
        new Span(getTranslation("check.source." + rule.source()) + " · "),
        new PageLink(rule.clause().value(), "policy/clauses/" + rule.clause().value()));
  }

  private static Span number(int count) {
    return new Span(count == 0 ? "–" : Integer.toString(count));
  }

  private String percent(RuleRate rate) {
    Integer percent = rate.percent();
    return percent == null ? "–" : getTranslation("templates.rules.percent", percent);
  }
}
