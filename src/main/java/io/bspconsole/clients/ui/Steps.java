package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingOutcome.Requirement;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.uikit.Baton;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import io.bspconsole.uikit.Who;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The way of a client from the first entry to its first message, and where it is on that way. */
final class Steps {

  private static final ClauseCode REACHABLE = new ClauseCode("P1.2");

  private final ClientSummary client;
  private final Set<Requirement> missing;
  private final boolean mayOnboard;
  private final Consumer<Advance> advance;

  Steps(
      ClientSummary client,
      Set<Requirement> missing,
      boolean mayOnboard,
      Consumer<Advance> advance) {
    this.client = client;
    this.missing = missing;
    this.mayOnboard = mayOnboard;
    this.advance = advance;
  }

  /** Who is waited for; empty when nobody is. */
  Optional<Component> baton() {
    if (client.standing().isOver()) {
      return Optional.empty();
    }
    if (client.standing() == Standing.PROSPECT) {
      return Optional.of(
          mayOnboard ? baton(Who.US, "begin", button(Advance.BEGIN)) : baton(Who.US, "begin"));
    }
    if (missing.contains(Requirement.PUBLISHED_PROFILE)) {
      return Optional.of(
          baton(
              Who.CLIENT,
              "profile",
              new PageLink(
                  translate("clients.step.profile.open"), ClientsNavigation.profile(client.id()))));
    }
    if (missing.contains(Requirement.ACCOUNT)) {
      return Optional.of(
          mayOnboard
              ? baton(
                  Who.US,
                  "account",
                  new PageLink(
                      translate("clients.step.account.open"),
                      ClientsNavigation.numbers(client.id())))
              : baton(Who.US, "account"));
    }
    if (!isOnTheWay()) {
      return Optional.empty();
    }
    return Optional.of(
        mayOnboard
            ? baton(Who.US, "activation", button(Advance.ACTIVATE))
            : baton(Who.US, "activation"));
  }

  /** All steps, each with whether it is done; empty when all are. */
  Optional<Component> card() {
    if (missing.isEmpty() && !isOnTheWay()) {
      return Optional.empty();
    }
    OrderedList list = new OrderedList();
    list.addClassName("clients-steps");
    boolean profile = !missing.contains(Requirement.PUBLISHED_PROFILE);
    boolean account = !missing.contains(Requirement.ACCOUNT);
    list.add(
        step("profile", profile, new ClauseMark(REACHABLE)),
        step("account", account),
        step("activation", !isOnTheWay()));
    int done = (profile ? 1 : 0) + (account ? 1 : 0) + (isOnTheWay() ? 0 : 1);
    Span count = new Span(translate("clients.step.count", done, 3));
    count.addClassName("bsp-secondary");
    return Optional.of(new Card(translate("clients.step.title"), list).headerEnd(count).flush());
  }

  private boolean isOnTheWay() {
    return client.standing().isOnTheWay();
  }

  private Button button(Advance move) {
    Button button =
        new Button(translate("clients.advance." + move.name()), _ -> advance.accept(move));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private static Baton baton(Who who, String step, Component... actions) {
    return new Baton(
        who,
        translate("clients.step." + step + ".waiting"),
        translate("clients.step." + step + ".next"),
        actions);
  }

  private static ListItem step(String key, boolean done, Component... marks) {
    Div title = new Div(new Span(translate("clients.step." + key)));
    title.add(marks);
    title.addClassName("clients-step-title");
    Span state = new Span(translate(done ? "clients.step.done" : "clients.step.open"));
    state.addClassName("bsp-secondary");
    return new ListItem(
        done ? Icon.CHECK_DISC.create(Tone.GOOD) : Icon.DRAFT.create(Tone.NEUTRAL), title, state);
  }
}
