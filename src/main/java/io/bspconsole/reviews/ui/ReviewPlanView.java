package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.policy.Clauses;
import io.bspconsole.reviews.ReviewTargets;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** How the provider reviews, for its administrators. */
@Route(ReviewsNavigation.SETTINGS)
@RolesAllowed(Permission.REVIEW_MANAGE)
@StyleSheet("reviews.css")
class ReviewPlanView extends Main implements HasCrumbs, BeforeEnterObserver, HasDynamicTitle {

  private final transient ReviewPlan plan;
  private final transient ReviewTargets targets;
  private final transient ClientRegister register;
  private final transient Clauses clauses;

  ReviewPlanView(ReviewPlan plan, ReviewTargets targets, ClientRegister register, Clauses clauses) {
    this.plan = plan;
    this.targets = targets;
    this.register = register;
    this.clauses = clauses;
    addClassName("bsp-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        Crumb.link(getTranslation("reviews.title"), ReviewsNavigation.QUEUE),
        Crumb.here(getTranslation("reviews.settings")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("reviews.plan.title") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Div cards =
        new Div(
            new Card(getTranslation("reviews.plan.hours"), new PlanForm(plan)),
            new Card(getTranslation("reviews.plan.promise"), new PromiseForm(targets, register)),
            new Card(getTranslation("reviews.plan.rules"), new RulesPart(plan, register)),
            new Card(getTranslation("reviews.plan.reasons"), new ReasonsPart(plan, clauses)));
    cards.addClassName("bsp-plan");
    add(
        new PageHead(getTranslation("reviews.plan.title"))
            .meta(getTranslation("reviews.plan.meta")),
        cards);
  }
}
