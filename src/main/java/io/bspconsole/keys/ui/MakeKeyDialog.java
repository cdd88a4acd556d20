package io.bspconsole.keys.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.access.StepUp;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.MakeOutcome;
import io.bspconsole.keys.MakeOutcome.Problem;
import io.bspconsole.keys.NewKey;
import io.bspconsole.uikit.PasteLimit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks what a new key is for, makes it, and shows its secret. */
class MakeKeyDialog extends Dialog {

  private final transient KeyDesk desk;
  private final transient Runnable done;
  private final TextField name = new TextField(getTranslation("keys.make.name"));
  private final @Nullable ScopeField scope;
  private final List<CheckboxGroup<KeyRight>> rights;
  private final LifetimeField lifetime;

  MakeKeyDialog(KeyDesk desk, Duration usual, StepUp stepUp, Runnable done) {
    this.desk = desk;
    this.done = done;
    this.scope = desk.clients().map(ScopeField::new).orElse(null);
    this.rights = groups(desk.offered());
    this.lifetime = new LifetimeField(usual);
    setHeaderTitle(getTranslation("keys.make.title"));
    addClassName("keys-dialog");
    name.setHelperText(getTranslation("keys.make.name.help"));
    name.setRequiredIndicatorVisible(true);
    name.setManualValidation(true);
    PasteLimit.on(name, NewKey.LONGEST_NAME);
    Div form = new Div(new Paragraph(getTranslation("keys.make.text")), name);
    form.addClassName("keys-form");
    if (scope != null) {
      form.add(scope);
    }
    rights.forEach(form::add);
    form.add(lifetime);
    add(form);
    Button make = new Button(getTranslation("keys.make.save"), _ -> stepUp.run(this::make));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    make.setDisableOnClick(true); // a second click would make a second key
    getFooter().add(new Button(getTranslation("keys.cancel"), _ -> close()), make);
    addOpenedChangeListener(_ -> name.focus());
    make.addClickListener(_ -> make.setEnabled(true));
  }

  private void make() {
    if (scope != null && !scope.check()) {
      return;
    }
    Set<KeyRight> chosen =
        rights.stream().flatMap(group -> group.getValue().stream()).collect(Collectors.toSet());
    NewKey key = new NewKey(name.getValue(), chosen, lifetime.lifetime());
    switch (desk.make(key, scope == null ? null : scope.chosen().orElse(null))) {
      case MakeOutcome.Made made -> {
        close();
        new SecretDialog(made.name(), made.secret()).open();
        done.run();
      }
      case MakeOutcome.Refused(var problems) -> tell(problems);
    }
  }

  private void tell(Set<Problem> problems) {
    boolean tooLong = problems.contains(Problem.NAME_TOO_LONG);
    boolean unseen = problems.contains(Problem.NAME_UNSEEN);
    name.setErrorMessage(
        tooLong
            ? getTranslation("keys.make.problem.name.long", NewKey.LONGEST_NAME)
            : getTranslation("keys.make.problem.name" + (unseen ? ".unseen" : "")));
    name.setInvalid(tooLong || unseen || problems.contains(Problem.NAME_MISSING));
    CheckboxGroup<KeyRight> last = rights.getLast();
    last.setErrorMessage(getTranslation("keys.make.problem.rights"));
    last.setInvalid(problems.contains(Problem.NO_RIGHT));
    if (name.isInvalid()) {
      name.focus();
    }
  }

  private List<CheckboxGroup<KeyRight>> groups(Set<KeyRight> offered) {
    return Arrays.stream(KeyRight.Group.values()).map(group -> group(group, offered)).toList();
  }

  private CheckboxGroup<KeyRight> group(KeyRight.Group group, Set<KeyRight> offered) {
    CheckboxGroup<KeyRight> boxes = new CheckboxGroup<>(getTranslation("keys.group." + group));
    boxes.setItems(offered.stream().filter(right -> right.group() == group).sorted().toList());
    boxes.setItemLabelGenerator(KeyWords::right);
    boxes.setItemHelperGenerator(right -> getTranslation("keys.right." + right + ".help"));
    boxes.addThemeName("vertical");
    boxes.setManualValidation(true);
    return boxes;
  }
}
