package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.AccountFacts;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Clients;
import io.bspconsole.clients.DisconnectOutcome;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.PhoneNumbers;
import io.bspconsole.clients.SharedAccounts;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** The WhatsApp Business Accounts of a client and their numbers, as Meta has them. */
@Route(ClientsNavigation.CLIENT + "/numbers")
@RolesAllowed(Permission.CLIENT_READ)
class NumbersView extends OneClientPage {

  private final transient Wabas wabas;
  private final transient SharedAccounts shared;
  private final transient PhoneNumbers numbers;
  private final transient AccountFacts facts;
  private final transient StepUp stepUp;
  private final transient NumberActions actions;

  NumbersView(
      Clients clients,
      Wabas wabas,
      SharedAccounts shared,
      PhoneNumbers numbers,
      AccountFacts facts,
      StepUp stepUp,
      NumberActions actions,
      CurrentActor current,
      LiveUpdates live) {
    super(clients, current, live);
    this.wabas = wabas;
    this.shared = shared;
    this.numbers = numbers;
    this.facts = facts;
    this.stepUp = stepUp;
    this.actions = actions;
  }

  @Override
  String part() {
    return getTranslation("clients.numbers.title");
  }

  @Override
  void show(ClientSummary client) {
    List<Waba> accounts = wabas.of(client.id());
    List<PhoneNumber> known = numbers.of(client.id());
    PageHead head =
        new PageHead(getTranslation("clients.numbers.title"))
            .meta(getTranslation("clients.numbers.meta"));
    Div content = new Div();
    content.addClassNames("bsp-page", "clients-work");
    boolean mayConnect = may(Permission.CLIENT_ONBOARD);
    boolean closed = mayConnect && !client.standing().mayConnect();
    if (closed) {
      content.add(
          new Note(
              Tone.NEUTRAL,
              getTranslation(
                  "clients.connect.problem.standing", StandingCard.word(client.standing()))));
    }
    if (accounts.isEmpty()) {
      EmptyState empty = new EmptyState(getTranslation("clients.numbers.empty"));
      if (mayConnect && !closed) {
        empty.add(connectButton());
      }
      content.add(empty);
    } else if (mayConnect && !closed) {
      head.actions(connectButton());
    }
    FactList told = new FactList(facts.of(client.id()), Times.of(this));
    accounts.forEach(account -> content.add(card(account, known, told, mayConnect)));
    removeAll();
    add(head, content);
  }

  private Component card(Waba account, List<PhoneNumber> known, FactList told, boolean mayConnect) {
    Span id = new Span(account.metaId().value());
    id.addClassName("bsp-mono");
    Span state = new Span(state(account));
    state.addClassName("bsp-secondary");
    List<Component> end = new ArrayList<>(List.of(id, state));
    if (mayConnect && account.isConnected()) {
      end.add(disconnectButton(account));
    }
    Component said = told.of(account);
    boolean open = account.isConnected();
    return new Card(
            account.name(),
            StateList.of(account, Times.of(this)),
            NumberTable.of(account, known, told, number -> more(number, open)),
            said)
        .headerEnd(end.toArray(Component[]::new))
        .flush();
  }

  private Button more(PhoneNumber number, boolean open) {
    boolean manages = open && may(Permission.NUMBER_MANAGE);
    Button button =
        new Button(getTranslation(manages ? "clients.numbers.open" : "clients.numbers.look"));
    button.addThemeNames("small");
    button.setAriaLabel(
        manages
            ? getTranslation("clients.numbers.open.which", number.displayNumber())
            : getTranslation("clients.numbers.look.which", number.displayNumber()));
    button.addClickListener(
        _ -> new NumberDialog(actions, id(), number, manages, this::refresh).open());
    return button;
  }

  private String state(Waba account) {
    Times times = Times.of(this);
    if (account.disconnectedAt() != null) {
      return getTranslation(
          "clients.numbers.disconnected", times.absolute(account.disconnectedAt()));
    }
    return account.numbersReadAt() == null
        ? getTranslation("clients.numbers.unconfirmed")
        : getTranslation("clients.numbers.confirmed", times.absolute(account.numbersReadAt()));
  }

  private Button disconnectButton(Waba account) {
    Button button = new Button(getTranslation("clients.disconnect.open"));
    button.addThemeNames("small", "error", "tertiary");
    button.setAriaLabel(getTranslation("clients.disconnect.which", account.name()));
    button.addClickListener(_ ->
        ConfirmDialogs.danger(
            getTranslation("clients.disconnect.title", account.name()),
            getTranslation("clients.disconnect.text"),
            getTranslation("clients.disconnect.open"),
            () -> stepUp.run(() -> disconnect(account))));
    return button;
  }

  private void disconnect(Waba account) {
    switch (wabas.disconnect(id(), account.id())) {
      case DisconnectOutcome.Disconnected(var waba) ->
          Toasts.did(getTranslation("clients.disconnect.done", waba.name()));
      case DisconnectOutcome.AlreadyDisconnected(var waba) ->
          Toasts.failed(getTranslation("clients.disconnect.already", waba.name()));
    }
    refresh();
  }

  private Button connectButton() {
    Button connect = new Button(getTranslation("clients.connect.open"), Icon.PLUS.create());
    connect.addThemeVariants(ButtonVariant.PRIMARY);
    connect.addClickListener(
        _ -> new ConnectDialog(wabas, shared, id(), stepUp, this::refresh).open());
    return connect;
  }
}
