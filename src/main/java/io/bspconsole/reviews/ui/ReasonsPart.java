package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Clauses;
import io.bspconsole.reviews.CannedReason;
import io.bspconsole.reviews.PlanOutcome;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words for reasons, each to be changed or removed. */
class ReasonsPart extends Div {

  private final transient ReviewPlan plan;
  private final transient Clauses clauses;
  private final Div list = new Div();

  ReasonsPart(ReviewPlan plan, Clauses clauses) {
    this.plan = plan;
    this.clauses = clauses;
    show();
    add(list, new Button(getTranslation("reviews.plan.reason.add"), _ -> edit(null)));
  }

  private void show() {
    DataTable table =
        new DataTable(
            getTranslation("reviews.plan.reasons"),
            getTranslation("reviews.clause"),
            getTranslation("reviews.plan.english"),
            getTranslation("reviews.plan.indonesian"),
            "");
    for (CannedReason reason : plan.reasons()) {
      Div actions =
          new Div(
              new Button(getTranslation("reviews.plan.edit"), _ -> edit(reason)),
              new Button(getTranslation("reviews.plan.remove"), _ -> remove(reason)));
      actions.addClassName("bsp-later");
      table.row(
          new ClauseMark(reason.clause()),
          new Span(reason.english()),
          new Span(reason.indonesian()),
          actions);
    }
    list.removeAll();
    list.add(table);
  }

  private void edit(@Nullable CannedReason known) {
    ComboBox<Clause> clause = new ComboBox<>(getTranslation("reviews.clause"));
    clause.setItems(clauses.all());
    clause.setItemLabelGenerator(it -> "§" + it.code() + " " + it.title(getLocale()));
    clause.setWidthFull();
    TextArea english = area("reviews.plan.english");
    TextArea indonesian = area("reviews.plan.indonesian");
    if (known != null) {
      clauses.all().stream()
          .filter(it -> it.code().equals(known.clause()))
          .findFirst()
          .ifPresent(clause::setValue);
      english.setValue(known.english());
      indonesian.setValue(known.indonesian());
    }
    UUID id = known == null ? Uuids.next() : known.id();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("reviews.plan.reasons"));
    dialog.setWidth("min(560px, 100vw - 32px)");
    dialog.add(clause, english, indonesian);
    dialog
        .getFooter()
        .add(
            new Button(getTranslation("uikit.dialog.cancel"), _ -> dialog.close()),
            new Button(
                getTranslation("reviews.plan.keep"),
                _ -> {
                  Clause chosen = clause.getValue();
                  PlanOutcome outcome =
                      chosen == null
                          ? PlanOutcome.UNUSABLE
                          : plan.keepReason(
                              known,
                              new CannedReason(
                                  id, chosen.code(), english.getValue(), indonesian.getValue()));
                  if (told(outcome)) {
                    dialog.close();
                    show();
                  }
                }));
    dialog.open();
  }

  /** Says what came of it; false when there is something to change in the dialog. */
  private boolean told(PlanOutcome outcome) {
    switch (outcome) {
      case KEPT -> Toasts.did(getTranslation("reviews.plan.reason.kept"));
      case UNUSABLE -> Toasts.failed(getTranslation("reviews.plan.reason.unusable"));
      case CHANGED_MEANWHILE -> Toasts.failed(getTranslation("reviews.plan.meanwhile"));
    }
    return outcome != PlanOutcome.UNUSABLE;
  }

  private TextArea area(String key) {
    TextArea area = new TextArea(getTranslation(key));
    area.setManualValidation(true);
    area.setWidthFull();
    PasteLimit.on(area, CannedReason.LONGEST);
    return area;
  }

  private void remove(CannedReason reason) {
    if (plan.removeReason(reason) == PlanOutcome.CHANGED_MEANWHILE) {
      Toasts.failed(getTranslation("reviews.plan.reason.meanwhile"));
    } else {
      Toasts.did(getTranslation("reviews.plan.removed"));
    }
    show();
  }
}
