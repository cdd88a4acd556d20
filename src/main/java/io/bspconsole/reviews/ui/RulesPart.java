package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Vertical;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.reviews.AssignmentRule;
import io.bspconsole.reviews.NewRule;
import io.bspconsole.reviews.PlanOutcome;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.List;
import java.util.Optional;

/** The rules of assignment, and a form for one more. */
class RulesPart extends Div {

  private final transient ReviewPlan plan;
  private final Div list = new Div();
  private final ClientField client;
  private final ComboBox<Vertical> vertical = new ComboBox<>();
  private final Checkbox restricted = new Checkbox();
  private final TextField language = new TextField();
  private final TextField reviewer = new TextField();

  private transient List<AssignmentRule> seen = List.of();

  RulesPart(ReviewPlan plan, ClientRegister register) {
    this.plan = plan;
    client = new ClientField(register);
    client.setClearButtonVisible(true);
    vertical.setLabel(getTranslation("reviews.plan.vertical"));
    vertical.setItems(Vertical.values());
    vertical.setItemLabelGenerator(it -> getTranslation("clients.vertical." + it));
    vertical.setClearButtonVisible(true);
    vertical.setWidthFull();
    restricted.setLabel(getTranslation("reviews.plan.rule.restricted"));
    language.setLabel(getTranslation("reviews.plan.language"));
    PasteLimit.on(language, 20);
    language.setWidthFull();
    reviewer.setLabel(getTranslation("reviews.plan.reviewer"));
    reviewer.setManualValidation(true);
    PasteLimit.on(reviewer, EmailAddress.LONGEST);
    reviewer.setWidthFull();
    Div form =
        new Div(
            client,
            vertical,
            restricted,
            language,
            reviewer,
            new Button(getTranslation("reviews.plan.rule.add"), _ -> add()));
    form.addClassName("bsp-plan-form");
    show();
    add(new Paragraph(getTranslation("reviews.plan.rules.help")), list, form);
  }

  private void show() {
    List<AssignmentRule> rules = plan.rules();
    seen = rules;
    list.removeAll();
    if (rules.isEmpty()) {
      list.add(new Paragraph(getTranslation("reviews.plan.rules.none")));
      return;
    }
    DataTable table =
        new DataTable(
            getTranslation("reviews.plan.rules"),
            getTranslation("reviews.plan.client"),
            getTranslation("reviews.plan.vertical"),
            getTranslation("reviews.plan.trade"),
            getTranslation("reviews.plan.language"),
            getTranslation("reviews.assigned.to"),
            "");
    rules.forEach(rule ->
        table.row(
            words(Optional.ofNullable(rule.client()).map(ClientId::toString)),
            words(
                Optional.ofNullable(rule.vertical())
                    .map(it -> getTranslation("clients.vertical." + it))),
            words(
                Optional.of("reviews.plan.trade.restricted")
                    .filter(_ -> rule.restricted())
                    .map(key -> getTranslation(key))),
            words(Optional.ofNullable(rule.language())),
            new Span(rule.reviewerName()),
            new Button(getTranslation("reviews.plan.remove"), _ -> remove(rule))));
    list.add(table);
  }

  private Component words(Optional<String> value) {
    return new Span(value.orElseGet(() -> getTranslation("reviews.plan.any")));
  }

  private void add() {
    PlanOutcome outcome =
        EmailAddress.parse(reviewer.getValue())
            .map(email -> plan.addRule(seen, typed(email)))
            .orElse(PlanOutcome.UNUSABLE);
    boolean unusable = outcome == PlanOutcome.UNUSABLE;
    reviewer.setErrorMessage(unusable ? getTranslation("reviews.plan.rule.unusable") : "");
    reviewer.setInvalid(unusable);
    switch (outcome) {
      case KEPT -> Toasts.did(getTranslation("reviews.plan.kept"));
      case CHANGED_MEANWHILE -> Toasts.failed(getTranslation("reviews.plan.rule.meanwhile"));
      case UNUSABLE -> {
        return;
      }
    }
    show(); // what was typed stays, whoever was quicker
  }

  private NewRule typed(EmailAddress email) {
    return new NewRule(
        client.getOptionalValue().map(ClientSummary::id).orElse(null),
        vertical.getValue(),
        restricted.getValue(),
        language.getValue().isBlank() ? null : language.getValue().strip(),
        email);
  }

  private void remove(AssignmentRule rule) {
    plan.removeRule(rule);
    Toasts.did(getTranslation("reviews.plan.removed"));
    show();
  }
}
