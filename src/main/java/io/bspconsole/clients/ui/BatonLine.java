package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StepCode;
import io.bspconsole.uikit.Baton;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Who is waited for in a client's onboarding, and what the reader can do about it. */
final class BatonLine {

  private final ClientSummary client;
  private final List<ClientStep> steps;
  private final boolean mayOnboard;
  private final Consumer<Advance> advance;
  private final Locale locale;

  BatonLine(
      ClientSummary client,
      List<ClientStep> steps,
      boolean mayOnboard,
      Consumer<Advance> advance,
      Locale locale) {
    this.client = client;
    this.steps = steps;
    this.mayOnboard = mayOnboard;
    this.advance = advance;
    this.locale = locale;
  }

  /** Empty when nobody is waited for. */
  Optional<Component> line() {
    if (client.standing().isOver()) {
      return Optional.empty();
    }
    if (client.standing() == Standing.PROSPECT) {
      return Optional.of(fixed("begin", Advance.BEGIN));
    }
    boolean ready =
        client.standing() == Standing.ONBOARDING
            && !steps.isEmpty()
            && steps.stream().noneMatch(ClientStep::isMissing);
    if (ready) {
      return Optional.of(fixed("activation", Advance.ACTIVATE));
    }
    return steps.stream().filter(step -> !step.state().isSettled()).findFirst().map(this::waiting);
  }

  private Component fixed(String key, Advance move) {
    String waiting = translate("clients.baton." + key);
    String next = translate("clients.baton." + key + ".next");
    return mayOnboard
        ? new Baton(Who.US, waiting, next, button(move))
        : new Baton(Who.US, waiting, next);
  }

  private Component waiting(ClientStep step) {
    String title = StepWords.title(step.step());
    List<String> details = new ArrayList<>();
    if (step.dueOn() != null) {
      details.add(translate("clients.baton.due", StepWords.day(step.dueOn(), locale)));
    }
    details.add(StepWords.detail(step.step()));
    return new Baton(
        StepWords.who(step.waitsFor()),
        translate("clients.baton." + step.waitsFor().name(), title),
        String.join(" ", details).strip(),
        link(step.step().code()).stream().toArray(Component[]::new));
  }

  private Optional<Component> link(StepCode code) {
    return switch (code) {
      case BUSINESS_PROFILE ->
          Optional.of(
              new PageLink(
                  translate("clients.baton.profile"), ClientsNavigation.profile(client.id())));
      case ACCOUNT, NUMBERS ->
          Optional.of(
              new PageLink(
                  translate("clients.baton.numbers"), ClientsNavigation.numbers(client.id())));
      default -> Optional.empty();
    };
  }

  private Button button(Advance move) {
    Button button =
        new Button(translate("clients.advance." + move.name()), _ -> advance.accept(move));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }
}
