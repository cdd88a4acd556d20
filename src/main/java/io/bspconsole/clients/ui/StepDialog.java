package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.clients.Checklist;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepForm;
import io.bspconsole.clients.StepOutcome;
import io.bspconsole.clients.StepOutcome.Problem;
import io.bspconsole.clients.StepState;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How one step of a client stands: done or waived, on whom it waits, who sees to it, until when.
 */
class StepDialog extends Dialog {

  private final transient Checklist checklist;
  private final transient ClientId client;
  private final transient ClientStep step;
  private final transient Runnable done;
  private final RadioButtonGroup<StepState> state =
      new RadioButtonGroup<>(getTranslation("clients.step.state"));
  private final Select<Party> waitsFor = new Select<>();
  private final ComboBox<Colleague> owner = new ComboBox<>(getTranslation("clients.step.owner"));
  private final DatePicker due = new DatePicker(getTranslation("clients.step.due"));
  private final TextArea note = new TextArea(getTranslation("clients.step.note"));

  StepDialog(
      Checklist checklist,
      ClientId client,
      ClientStep step,
      List<Colleague> colleagues,
      Runnable done) {
    this.checklist = checklist;
    this.client = client;
    this.step = step;
    this.done = done;
    setHeaderTitle(StepWords.title(step.step()));
    addClassName("clients-dialog");
    fill(colleagues);
    Div form = new Div();
    form.addClassName("bsp-form");
    String detail = StepWords.detail(step.step());
    if (!detail.isEmpty()) {
      form.add(new Paragraph(detail));
    }
    form.add(state, waitsFor, owner, due, note);
    add(form);
    Button save = new Button(getTranslation("clients.step.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
  }

  private void fill(List<Colleague> colleagues) {
    StepCode code = step.step().code();
    state.setItems(
        Arrays.stream(StepState.values())
            .filter(it ->
                it == step.state()
                    || (it == StepState.WAIVED ? code.isWaivable() : !code.ticksItself())
                    || it == StepState.OPEN && step.state() == StepState.WAIVED)
            .toList());
    state.setItemLabelGenerator(StepWords::state);
    state.setValue(step.state());
    state.setHelperText(code.ticksItself() ? getTranslation("clients.step.ticks_itself") : null);
    state.setManualValidation(true);
    waitsFor.setLabel(getTranslation("clients.step.waits_for"));
    waitsFor.setItems(Party.values());
    waitsFor.setItemLabelGenerator(StepWords::party);
    waitsFor.setValue(step.waitsFor());
    List<Colleague> choices = new ArrayList<>(colleagues);
    if (step.owner() != null && choices.stream().noneMatch(it -> it.id().equals(step.owner()))) {
      choices.add(new Colleague(step.owner(), step.ownerName()));
    }
    owner.setItems(choices);
    owner.setItemLabelGenerator(Colleague::name);
    owner.setClearButtonVisible(true);
    owner.setManualValidation(true);
    choices.stream()
        .filter(it -> it.id().equals(step.owner()))
        .findFirst()
        .ifPresent(owner::setValue);
    due.setLocale(getLocale());
    if (getLocale().getLanguage().equals("en")) { // 1/12 would be read in two ways
      due.setI18n(new DatePickerI18n().setDateFormats("d MMM yyyy", "d/M/yyyy", "yyyy-MM-dd"));
    }
    due.setValue(step.dueOn());
    due.setClearButtonVisible(true);
    note.setValue(step.note());
    note.setHelperText(getTranslation("clients.step.note.help"));
    note.setManualValidation(true);
    PasteLimit.on(note, StepForm.LONGEST_NOTE);
  }

  private void save() {
    Colleague chosen = owner.getValue();
    StepForm form =
        new StepForm(
            state.getValue(),
            waitsFor.getValue(),
            chosen == null ? null : chosen.id(),
            due.getValue(),
            note.getValue(),
            step.revision());
    switch (checklist.keep(client, step.step().id(), form)) {
      case StepOutcome.Kept _ -> {
        Toasts.did(getTranslation("clients.step.kept", StepWords.title(step.step())));
        leave();
      }
      case StepOutcome.Unchanged _ -> {
        Toasts.calm(getTranslation("clients.unchanged"));
        close();
      }
      case StepOutcome.Conflict _ -> {
        Toasts.failed(getTranslation("clients.step.conflict"));
        leave();
      }
      case StepOutcome.Refused(var problems) -> tell(problems);
    }
  }

  private void leave() {
    close();
    done.run();
  }

  private void tell(Set<Problem> problems) {
    state.setInvalid(false);
    note.setInvalid(false);
    owner.setInvalid(false);
    for (Problem problem : problems) {
      String words =
          getTranslation("clients.step.problem." + problem.name(), StepForm.LONGEST_NOTE);
      switch (problem) {
        case TICKS_ITSELF, NOT_WAIVABLE -> {
          state.setErrorMessage(words);
          state.setInvalid(true);
        }
        case NOTE_MISSING, NOTE_TOO_LONG, NOTE_UNSEEN -> {
          note.setErrorMessage(words);
          note.setInvalid(true);
          note.focus();
        }
        case OWNER_UNKNOWN -> {
          owner.setErrorMessage(words);
          owner.setInvalid(true);
        }
      }
    }
  }
}
