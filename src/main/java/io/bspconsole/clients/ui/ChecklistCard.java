package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.StepState;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.util.List;
import java.util.function.Consumer;

/** All steps of a client, each with how far it is, who sees to it and on whom it waits. */
class ChecklistCard extends Card {

  private final transient Times times = Times.of(this);

  ChecklistCard(List<ClientStep> steps, boolean mayKeep, Consumer<ClientStep> onOpen) {
    super(I18NProvider.translate("clients.step.title"));
    long done = steps.stream().filter(step -> step.state().isSettled()).count();
    Span count = new Span(getTranslation("clients.step.count", done, steps.size()));
    count.addClassName("bsp-secondary");
    OrderedList list = new OrderedList();
    list.addClassName("clients-steps");
    ClientStep current =
        steps.stream().filter(step -> !step.state().isSettled()).findFirst().orElse(null);
    for (int i = 0; i < steps.size(); i++) {
      ListItem item = item(steps.get(i), i + 1, mayKeep, onOpen);
      item.setClassName("clients-step-current", steps.get(i) == current);
      list.add(item);
    }
    headerEnd(count, new ProgressBlocks((int) done, steps.size())).content(list);
    flush();
  }

  private ListItem item(ClientStep step, int number, boolean mayKeep, Consumer<ClientStep> onOpen) {
    String name = StepWords.title(step.step());
    Div title = new Div(new Span(number + ". " + name));
    step.step().clauses().forEach(clause -> title.add(new ClauseMark(clause)));
    title.addClassName("clients-step-title");
    Div words = new Div(title);
    words.addClassName("clients-step-words");
    String detail = StepWords.detail(step.step());
    if (!step.state().isSettled() && !detail.isEmpty()) {
      Paragraph text = new Paragraph(detail);
      text.addClassName("bsp-secondary");
      words.add(text);
    }
    if (!step.note().isEmpty()) {
      Paragraph note = new Paragraph(step.note());
      note.addClassName("clients-comment");
      words.add(note);
    }
    Div end = new Div(step.state().isSettled() ? settled(step) : open(step));
    end.addClassName("clients-step-end");
    ListItem item = new ListItem(icon(step.state()), words, end);
    if (mayKeep) {
      Button open = new Button(getTranslation("clients.step.change"), _ -> onOpen.accept(step));
      open.addThemeNames("small", "tertiary");
      open.setAriaLabel(getTranslation("clients.step.change.which", name));
      item.add(open);
    }
    return item;
  }

  private static Component icon(StepState state) {
    return switch (state) {
      case OPEN -> Icon.DRAFT.create(Tone.NEUTRAL);
      case DONE -> Icon.CHECK_DISC.create(Tone.GOOD);
      case WAIVED -> Icon.RING_BAR.create(Tone.NEUTRAL);
    };
  }

  private Component open(ClientStep step) {
    Div end = new Div(StepWords.who(step.waitsFor()).mark());
    if (!step.ownerName().isEmpty()) {
      end.add(new Span(step.ownerName()));
    }
    if (step.dueOn() != null) {
      end.add(StepWords.due(step.dueOn(), times, getLocale()));
    }
    if (!step.step().mandatory()) {
      end.add(new Span(getTranslation("clients.step.optional")));
    }
    end.addClassName("bsp-row");
    return end;
  }

  private Component settled(ClientStep step) {
    String when = step.settledAt() == null ? "" : times.date(step.settledAt());
    String state = StepWords.state(step.state());
    return new Span(
        step.settledByName().isEmpty()
            ? state + " · " + when
            : state + " · " + when + " · " + step.settledByName());
  }
}
