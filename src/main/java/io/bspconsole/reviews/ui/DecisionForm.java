package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Clauses;
import io.bspconsole.reviews.CannedReason;
import io.bspconsole.reviews.DecisionOutcome.Reason;
import io.bspconsole.reviews.ReviewMaterial;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.templates.Objection;
import io.bspconsole.uikit.PasteLimit;
import java.util.List;
import java.util.stream.Stream;

/** What the reviewer tells the author: words, clauses, and remarks on single parts. */
class DecisionForm extends Div {

  private final ComboBox<CannedReason> reason = new ComboBox<>();
  private final TextArea comment = new TextArea();
  private final ComboBox<Clause> clause = new ComboBox<>();
  private final MultiSelectComboBox<Clause> further = new MultiSelectComboBox<>();
  private final RemarksForm remarks;

  /**
   * A form.
   *
   * @param begun told of whatever the reader does in it
   */
  DecisionForm(ReviewMaterial material, Clauses clauses, Runnable begun) {
    remarks = new RemarksForm(material.version().content(), begun);
    addClassName("bsp-decision-form");
    List<Clause> all = clauses.all();
    reason.setLabel(getTranslation("reviews.canned"));
    reason.setItems(material.reasons());
    reason.setItemLabelGenerator(it -> "§" + it.clause() + " " + it.in(getLocale()));
    reason.setVisible(!material.reasons().isEmpty());
    reason.setWidthFull();
    reason.addValueChangeListener(chosen -> {
      if (chosen.isFromClient() && chosen.getValue() != null) {
        take(chosen.getValue(), all);
        reason.clear();
      }
    });
    comment.setLabel(getTranslation("reviews.note"));
    comment.setHelperText(getTranslation("reviews.note.help"));
    PasteLimit.on(comment, Reviews.LONGEST_COMMENT);
    comment.setValueChangeMode(ValueChangeMode.EAGER);
    comment.setManualValidation(true);
    comment.addValueChangeListener(typed -> judgeLength(typed.getValue()));
    comment.setWidthFull();
    clause.setLabel(getTranslation("reviews.clause"));
    clause.setHelperText(getTranslation("reviews.note.help"));
    clause.setItems(all);
    clause.setItemLabelGenerator(this::label);
    clause.addValueChangeListener(_ -> clause.setInvalid(false));
    clause.setWidthFull();
    further.setLabel(getTranslation("reviews.clauses.further"));
    further.setItems(all);
    further.setItemLabelGenerator(this::label);
    further.setWidthFull();
    add(reason, comment, clause, further, remarks);
    Stream.<HasValue<?, ?>>of(reason, comment, clause, further)
        .forEach(field ->
            field.addValueChangeListener(change -> {
              if (change.isFromClient()) {
                begun.run();
              }
            }));
  }

  private String label(Clause of) {
    return "§" + of.code() + " " + of.title(getLocale());
  }

  /** Its words come after those that are there; its clause only where none was chosen. */
  private void take(CannedReason chosen, List<Clause> all) {
    String words = chosen.in(getLocale());
    comment.setValue(comment.isEmpty() ? words : comment.getValue().strip() + "\n" + words);
    if (clause.isEmpty()) {
      all.stream()
          .filter(it -> it.code().equals(chosen.clause()))
          .findFirst()
          .ifPresent(clause::setValue);
    }
  }

  Objection objection() {
    return new Objection(
        comment.getValue(),
        Stream.concat(clause.getOptionalValue().stream(), further.getSelectedItems().stream())
            .map(Clause::code)
            .distinct()
            .toList(),
        remarks.remarks());
  }

  /** Is there a note, and a clause? */
  boolean isComplete() {
    Objection said = objection();
    return !said.comment().isBlank() && !said.clauses().isEmpty();
  }

  boolean isBegun() {
    return !comment.isEmpty()
        || !clause.isEmpty()
        || !further.isEmpty()
        || !remarks.remarks().isEmpty();
  }

  /**
   * Shows why it was refused, where the fault lies here.
   *
   * @return false for a reason that is none of this form's
   */
  boolean refuse(Reason why, String words) {
    return switch (why) {
      case COMMENT_MISSING, COMMENT_TOO_LONG, COMMENT_UNSEEN, REMARK_UNUSABLE -> {
        if (objection().clauses().isEmpty()) { // both are told at once
          refuseClause(getTranslation("reviews.refused." + Reason.CLAUSE_MISSING));
        }
        comment.setErrorMessage(words);
        comment.setInvalid(true);
        comment.focus();
        yield true;
      }
      case CLAUSE_MISSING -> {
        refuseClause(words);
        clause.focus();
        yield true;
      }
      case OWN_WORK, OTHER_CONTENT, CLIENT_MAY_NOT_SUBMIT, HELD_BY_OTHER, SECOND_EYES_MISSING ->
          false;
    };
  }

  private void refuseClause(String words) {
    clause.setErrorMessage(words);
    clause.setInvalid(true);
  }

  /** One whose end was cut off by the paste limit is told at once, too. */
  private void judgeLength(String words) {
    boolean tooLong = words.strip().length() > Reviews.LONGEST_COMMENT;
    comment.setErrorMessage(
        tooLong ? getTranslation("reviews.refused." + Reason.COMMENT_TOO_LONG) : "");
    comment.setInvalid(tooLong);
  }
}
