package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.factors.Factor;
import io.bspconsole.accounts.factors.RemoveOutcome;
import io.bspconsole.accounts.factors.SecondFactors;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One's own second factors: what there is, and the ways to add, remove and renew. */
class FactorsCard extends Card {

  private final transient SecondFactors factors;
  private final transient FactorForms forms;
  private final transient StepUp stepUp;
  private final transient Runnable onChanged;

  /**
   * @param onChanged runs when a factor was added or removed
   */
  FactorsCard(SecondFactors factors, FactorForms forms, StepUp stepUp, Runnable onChanged) {
    super(I18NProvider.translate("accounts.factors.title"));
    this.factors = factors;
    this.forms = forms;
    this.stepUp = stepUp;
    this.onChanged = onChanged;
    headerEnd(
        new Button(getTranslation("accounts.factors.add"), _ -> setUp()),
        new Button(getTranslation("accounts.passkey.add"), _ -> addPasskey()));
    refresh();
  }

  private void refresh() {
    SecondFactors.State state = factors.state();
    Div fields = new Div();
    fields.addClassName("accounts-fields");
    if (state.isSetUp()) {
      UnorderedList rows = new UnorderedList();
      rows.addClassName("accounts-sessions");
      state.factors().forEach(one -> rows.add(row(one)));
      fields.add(rows, codes(state.recoveryCodes()));
    } else if (state.mandatory()) {
      fields.add(new Note(Tone.WARN, getTranslation("accounts.factors.missing")));
    } else {
      fields.add(new Paragraph(getTranslation("accounts.factors.none")));
    }
    content(fields);
  }

  private Component row(Factor one) {
    Times times = Times.of(this);
    Span name =
        new Span(getTranslation("accounts.factors.kind." + one.id().kind().name(), one.name()));
    name.addClassName("bsp-strong");
    Span when =
        new Span(
            getTranslation("accounts.factors.added", times.absolute(one.addedAt()))
                + " · "
                + (one.usedAt() == null
                    ? getTranslation("accounts.factors.unused")
                    : getTranslation("accounts.factors.used", times.absolute(one.usedAt()))));
    when.addClassName("bsp-secondary");
    Div words = new Div(name, when);
    words.addClassName("accounts-session");
    Button remove = new Button(getTranslation("accounts.factors.remove"), _ -> remove(one));
    remove.setAriaLabel(getTranslation("accounts.factors.remove.label", one.name()));
    return new ListItem(words, remove);
  }

  private Component codes(int left) {
    Button renew = new Button(getTranslation("accounts.factors.codes.renew"), _ -> renew());
    Div codes = new Div(new Paragraph(getTranslation("accounts.factors.codes", left)), renew);
    codes.addClassName("accounts-fields");
    return codes;
  }

  private void setUp() {
    inDialog("accounts.factors.add", added -> forms.setUp(stepUp, added));
  }

  private void addPasskey() {
    inDialog("accounts.passkey.add", added -> forms.addPasskey(stepUp, added));
  }

  private void inDialog(String title, Function<Consumer<List<String>>, Component> form) {
    stepUp.run(() -> {
      factors.mayAdd();
      Dialog dialog = dialog(title);
      dialog.add(
          form.apply(codes -> {
            dialog.close();
            refresh();
            Toasts.did(getTranslation("accounts.factors.add.done"));
            if (codes.isEmpty()) {
              onChanged.run();
            } else {
              show(codes, onChanged);
            }
          }));
      dialog
          .getFooter()
          .add(new Button(getTranslation("uikit.dialog.cancel"), _ -> dialog.close()));
      dialog.open();
    });
  }

  private void remove(Factor one) {
    ConfirmDialogs.danger(
        getTranslation("accounts.factors.remove.title", one.name()),
        getTranslation("accounts.factors.remove.text"),
        getTranslation("accounts.factors.remove"),
        () ->
            stepUp.run(() -> {
              if (factors.remove(one.id()) == RemoveOutcome.REMOVED) {
                Toasts.did(getTranslation("accounts.factors.remove.done"));
                onChanged.run();
              } else {
                Toasts.failed(getTranslation("accounts.factors.remove.last"));
              }
              refresh();
            }));
  }

  private void renew() {
    ConfirmDialogs.danger(
        getTranslation("accounts.factors.codes.title"),
        getTranslation("accounts.factors.codes.text"),
        getTranslation("accounts.factors.codes.renew"),
        () ->
            stepUp.run(() -> {
              show(factors.renewCodes(), () -> {});
              refresh();
            }));
  }

  private void show(List<String> codes, Runnable onClosed) {
    Dialog dialog = dialog("accounts.factor.codes.title");
    dialog.setCloseOnOutsideClick(false);
    dialog.setCloseOnEsc(false);
    dialog.add(
        new RecoveryCodeList(
            codes,
            () -> {
              dialog.close();
              onClosed.run();
            }));
    dialog.open();
  }

  private Dialog dialog(String title) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation(title));
    return dialog;
  }
}
