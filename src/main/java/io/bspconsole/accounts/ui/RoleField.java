package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.bspconsole.access.Role;
import io.bspconsole.uikit.Lines;
import java.util.Set;

/**
 * Roles to choose from, each with what it is for: any number at the provider, one in a client,
 * where each role includes the smaller ones.
 */
class RoleField extends Div {

  private final CheckboxGroup<Role> several = new CheckboxGroup<>();
  private final RadioButtonGroup<Role> one = new RadioButtonGroup<>();
  private final boolean single;

  RoleField(Role.Side side, Set<Role> chosen) {
    single = side == Role.Side.CLIENT;
    if (single) {
      one.setLabel(getTranslation("accounts.roles.one"));
      one.setItems(RoleWords.of(side));
      one.setRenderer(new ComponentRenderer<>(RoleField::choice));
      one.setItemLabelGenerator(RoleWords::of);
      one.setManualValidation(true);
      chosen.stream().sorted().findFirst().ifPresent(one::setValue);
      add(one);
    } else {
      several.setLabel(getTranslation("accounts.roles.several"));
      several.setItems(RoleWords.of(side));
      several.setRenderer(new ComponentRenderer<>(RoleField::choice));
      several.setItemLabelGenerator(RoleWords::of);
      several.setManualValidation(true);
      several.setValue(chosen);
      add(several);
    }
  }

  Set<Role> chosen() {
    if (single) {
      return one.getValue() == null ? Set.of() : Set.of(one.getValue());
    }
    return several.getValue();
  }

  /** Shows what is wrong; blank for nothing. */
  void say(String problem) {
    one.setErrorMessage(problem);
    one.setInvalid(!problem.isBlank());
    several.setErrorMessage(problem);
    several.setInvalid(!problem.isBlank());
  }

  private static Component choice(Role role) {
    return new Lines(Lines.strong(RoleWords.of(role)), Lines.detail(RoleWords.about(role)));
  }
}
