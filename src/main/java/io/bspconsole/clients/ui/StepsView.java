package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.Step;
import io.bspconsole.clients.portfolio.CatalogueOutcome;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.clients.portfolio.StepCatalogue;
import io.bspconsole.policy.Clauses;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The provider's list of onboarding steps: their words, their order, what is asked of clients. */
@Route(ClientsNavigation.STEPS)
@RolesAllowed(Permission.STEP_MANAGE)
@StyleSheet("clients.css")
class StepsView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient StepCatalogue catalogue;
  private final transient Clauses clauses;
  private final Div content = new Div();

  StepsView(StepCatalogue catalogue, Clauses clauses) {
    this.catalogue = catalogue;
    this.clauses = clauses;
    addClassName("clients-page");
    Button add = new Button(getTranslation("clients.steps.add"), Icon.PLUS.create());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    add.addClickListener(_ -> new StepDraftDialog(catalogue, clauses, null, this::show).open());
    add(
        new PageHead(getTranslation("clients.steps.title"))
            .meta(getTranslation("clients.steps.meta"))
            .actions(add),
        content);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("clients.steps.title")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("clients.steps.title") + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    List<Step> steps = catalogue.all();
    DataTable table =
        new DataTable(
            getTranslation("clients.steps.title"),
            getTranslation("clients.steps.column.step"),
            getTranslation("clients.steps.column.clauses"),
            getTranslation("clients.steps.column.waits"),
            getTranslation("clients.steps.column.days"),
            getTranslation("clients.steps.column.asked"),
            "");
    for (int i = 0; i < steps.size(); i++) {
      row(table, steps.get(i), i, steps.size());
    }
    content.removeAll();
    content.add(table);
  }

  private void row(DataTable table, Step step, int at, int count) {
    String name = StepWords.title(step);
    Div marks = new Div();
    marks.addClassName("clients-marks");
    step.clauses().forEach(clause -> marks.add(new ClauseMark(clause)));
    String asked =
        step.code().ticksItself()
            ? "clients.steps.asked.itself"
            : step.mandatory() ? "clients.steps.asked.mandatory" : "clients.steps.asked.optional";
    table.row(
        new Lines(Lines.strong((at + 1) + ". " + name), Lines.detail(StepWords.detail(step))),
        marks,
        StepWords.who(step.waitsFor()).mark(),
        new Span(getTranslation("clients.steps.days", step.days())),
        new Span(getTranslation(asked)),
        actions(step, name, at, count));
  }

  private Component actions(Step step, String name, int at, int count) {
    Div actions = new Div();
    actions.addClassName("clients-moves");
    actions.add(
        move(step, true, at > 0, name),
        move(step, false, at < count - 1, name),
        small(
            "clients.steps.edit",
            name,
            () -> new StepDraftDialog(catalogue, clauses, step, this::show).open()));
    if (!step.code().isFixed()) {
      actions.add(small("clients.steps.retire", name, () -> ask(step, name)));
    }
    return actions;
  }

  private Button move(Step step, boolean up, boolean possible, String name) {
    Button button = new Button(up ? Icon.UP.create() : Icon.DOWN.create());
    button.addThemeNames("small", "tertiary", "icon");
    button.setAriaLabel(getTranslation(up ? "clients.steps.up" : "clients.steps.down", name));
    button.setEnabled(possible);
    button.addClickListener(_ -> {
      catalogue.move(step.id(), up ? Direction.BEFORE : Direction.AFTER);
      show();
    });
    return button;
  }

  private Button small(String key, String name, Runnable act) {
    Button button = new Button(getTranslation(key), _ -> act.run());
    button.addThemeNames("small", "tertiary");
    button.setAriaLabel(getTranslation(key + ".which", name));
    return button;
  }

  private void ask(Step step, String name) {
    ConfirmDialogs.danger(
        getTranslation("clients.steps.retire.title", name),
        getTranslation("clients.steps.retire.text"),
        getTranslation("clients.steps.retire"),
        () -> {
          if (catalogue.retire(step.id()) instanceof CatalogueOutcome.Kept) {
            Toasts.did(getTranslation("clients.steps.retired", name));
          }
          show();
        });
  }
}
