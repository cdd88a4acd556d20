package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.clients.CallKind;
import io.bspconsole.clients.CallLine;
import io.bspconsole.clients.NumberState;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All about one number: what Meta says of it, what was asked of Meta, and what can be. */
class NumberDialog extends Dialog {

  NumberDialog(
      NumberActions actions,
      ClientId client,
      PhoneNumber number,
      boolean mayManage,
      Runnable changed) {
    setHeaderTitle(number.displayNumber());
    addClassName("clients-dialog");
    add(facts(number));
    if (mayManage) {
      add(
          buttons(
              new NumberForms(
                  actions,
                  client,
                  number,
                  getLocale(),
                  () -> {
                    close();
                    changed.run();
                  })));
    }
    add(
        new H3(getTranslation("clients.call.history")),
        history(actions.calls(client, number.id())));
    getFooter().add(new Button(getTranslation("clients.call.close"), _ -> close()));
  }

  private Component facts(PhoneNumber number) {
    NumberState state = number.state();
    Facts facts =
        new Facts()
            .fact(
                getTranslation("clients.call.fact.name"),
                new Lines(new Span(number.verifiedName()), StateBadges.number(state.nameStatus())));
    Div all = new Div(facts);
    if (state.newName() != null && !state.newName().equals(number.verifiedName())) {
      facts.fact(
          getTranslation("clients.call.fact.new_name"),
          new Lines(new Span(state.newName()), StateBadges.number(state.newNameStatus())));
    }
    facts
        .fact(getTranslation("clients.call.fact.code"), StateBadges.number(state.codeStatus()))
        .fact(getTranslation("clients.call.fact.pin"), pin(state.pinEnabled()))
        .fact(
            getTranslation("clients.call.fact.official"),
            new Lines(
                StateBadges.number(state.officialStatus()),
                Lines.detail(state.officialMessage() == null ? "" : state.officialMessage())));
    if (state.isNamePending()) {
      all.add(new Note(Tone.WORK, getTranslation("clients.call.name.pending")));
    }
    return all;
  }

  private String pin(@Nullable Boolean enabled) {
    return getTranslation(
        enabled == null
            ? "clients.call.pin.unknown"
            : enabled ? "clients.call.pin.on" : "clients.call.pin.off");
  }

  private static Component buttons(NumberForms forms) {
    Div buttons = new Div();
    buttons.addClassNames("bsp-row", "clients-call-buttons");
    for (CallKind kind : CallKind.values()) {
      Button button = new Button(NumberWords.kind(kind), _ -> forms.of(kind).open());
      button.addThemeNames("small");
      if (kind == CallKind.DEREGISTER) {
        button.addThemeNames("error", "tertiary");
      }
      buttons.add(button);
    }
    return buttons;
  }

  private Component history(List<CallLine> calls) {
    if (calls.isEmpty()) {
      return new Span(getTranslation("clients.call.none"));
    }
    Times times = Times.of(this);
    UnorderedList list = new UnorderedList();
    calls.forEach(call ->
        list.add(
            new ListItem(
                new Lines(
                    new Span(
                        NumberWords.kind(call.kind())
                            + ": "
                            + getTranslation("clients.call.state." + call.state().name())),
                    Lines.detail(call.detail() == null ? "" : call.detail()),
                    Lines.detail(
                        getTranslation(
                            "clients.call.by", call.byName(), times.absolute(call.at())))))));
    return list;
  }
}
