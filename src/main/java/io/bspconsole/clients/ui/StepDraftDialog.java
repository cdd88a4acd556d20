package io.bspconsole.clients.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.Step;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.portfolio.CatalogueOutcome;
import io.bspconsole.clients.portfolio.CatalogueOutcome.Problem;
import io.bspconsole.clients.portfolio.StepCatalogue;
import io.bspconsole.clients.portfolio.StepDraft;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Clauses;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a step to the provider's list, or changes one. */
class StepDraftDialog extends Dialog {

  private final transient StepCatalogue catalogue;
  private final transient @Nullable Step step;
  private final transient Runnable done;
  private final TextField title = new TextField(getTranslation("clients.steps.name"));
  private final TextArea detail = new TextArea(getTranslation("clients.steps.detail"));
  private final MultiSelectComboBox<Clause> clauses =
      new MultiSelectComboBox<>(getTranslation("clients.standing.clauses"));
  private final Select<Party> waitsFor = new Select<>();
  private final IntegerField days = new IntegerField(getTranslation("clients.steps.days.field"));
  private final Checkbox mandatory = new Checkbox(getTranslation("clients.steps.mandatory"));

  StepDraftDialog(StepCatalogue catalogue, Clauses policy, @Nullable Step step, Runnable done) {
    this.catalogue = catalogue;
    this.step = step;
    this.done = done;
    setHeaderTitle(
        step == null
            ? getTranslation("clients.steps.add")
            : getTranslation("clients.steps.edit.which", StepWords.title(step)));
    addClassName("clients-dialog");
    clauses.setItems(policy.all());
    clauses.setItemLabelGenerator(it -> "§" + it.code() + " " + it.title(getLocale()));
    waitsFor.setLabel(getTranslation("clients.step.waits_for"));
    waitsFor.setItems(Party.values());
    waitsFor.setItemLabelGenerator(StepWords::party);
    days.setMin(0);
    days.setMax(StepDraft.MOST_DAYS);
    days.setStepButtonsVisible(true);
    PasteLimit.on(title, StepDraft.LONGEST_TITLE);
    PasteLimit.on(detail, StepDraft.LONGEST_DETAIL);
    List.<HasValidation>of(title, detail, clauses, days)
        .forEach(field -> field.setManualValidation(true));
    fill(policy);
    Div form =
        new Div(
            new Paragraph(
                getTranslation(
                    step == null ? "clients.steps.add.text" : "clients.steps.edit.text")),
            title,
            detail,
            clauses,
            waitsFor,
            days,
            mandatory);
    form.addClassName("bsp-form");
    add(form);
    Button save = new Button(getTranslation("clients.step.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
    addOpenedChangeListener(_ -> title.focus());
  }

  private void fill(Clauses policy) {
    title.setRequiredIndicatorVisible(step == null || step.code() == StepCode.OWN);
    if (step == null) {
      waitsFor.setValue(Party.CLIENT);
      days.setValue(7);
      mandatory.setValue(true);
      return;
    }
    if (step.code() != StepCode.OWN) {
      title.setPlaceholder(getTranslation("clients.step." + step.code().name()));
      title.setHelperText(getTranslation("clients.steps.name.help"));
    }
    title.setValue(step.title());
    detail.setValue(step.detail());
    clauses.setValue(
        policy.all().stream().filter(it -> step.clauses().contains(it.code())).toList());
    waitsFor.setValue(step.waitsFor());
    days.setValue(step.days());
    mandatory.setValue(step.mandatory());
    mandatory.setEnabled(!step.code().isFixed());
  }

  private void save() {
    StepDraft draft =
        new StepDraft(
            title.getValue(),
            detail.getValue(),
            clauses.getValue().stream().map(Clause::code).toList(),
            waitsFor.getValue(),
            Objects.requireNonNullElse(days.getValue(), -1),
            mandatory.getValue());
    CatalogueOutcome outcome =
        step == null ? catalogue.add(draft) : catalogue.change(step.id(), draft, step.revision());
    switch (outcome) {
      case CatalogueOutcome.Kept _ -> {
        Toasts.did(getTranslation("clients.steps.kept"));
        leave();
      }
      case CatalogueOutcome.Unchanged _ -> {
        Toasts.calm(getTranslation("clients.unchanged"));
        close();
      }
      case CatalogueOutcome.Conflict _ -> {
        Toasts.failed(getTranslation("clients.step.conflict"));
        leave();
      }
      case CatalogueOutcome.Refused(var problems) -> tell(problems);
    }
  }

  private void leave() {
    close();
    done.run();
  }

  private void tell(Set<Problem> problems) {
    List.<HasValidation>of(title, detail, clauses, days).forEach(field -> field.setInvalid(false));
    for (Problem problem : problems) {
      HasValidation field =
          switch (problem) {
            case TITLE_MISSING, TITLE_UNFIT, TOO_MANY, FIXED -> title;
            case DETAIL_UNFIT -> detail;
            case DAYS_UNFIT -> days;
            case TOO_MANY_CLAUSES -> clauses;
          };
      field.setErrorMessage(getTranslation("clients.steps.problem." + problem.name()));
      field.setInvalid(true);
    }
  }
}
