package io.bspconsole.clients.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.archive.ui.ArchiveParts;
import io.bspconsole.clients.AccountFacts;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Clients;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.PhoneNumbers;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingOutcome;
import io.bspconsole.clients.Standings;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.policy.Clauses;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** The overview of a client: who is waited for, what is done, and what is known of it. */
@Route(ClientsNavigation.CLIENT)
@RolesAllowed(Permission.CLIENT_READ)
class ClientView extends OneClientPage {

  private final transient OnboardingDesk desk;
  private final transient BusinessProfiles profiles;
  private final transient Wabas wabas;
  private final transient PhoneNumbers numbers;
  private final transient AccountFacts facts;
  private final transient Standings standings;
  private final transient Clauses clauses;
  private final transient StepUp stepUp;
  private final transient ArchiveParts archive;

  ClientView(
      Clients clients,
      BusinessProfiles profiles,
      Wabas wabas,
      PhoneNumbers numbers,
      AccountFacts facts,
      Standings standings,
      Clauses clauses,
      StepUp stepUp,
      ArchiveParts archive,
      OnboardingDesk desk,
      CurrentActor current,
      LiveUpdates live) {
    super(clients, current, live);
    this.desk = desk;
    this.profiles = profiles;
    this.wabas = wabas;
    this.numbers = numbers;
    this.facts = facts;
    this.standings = standings;
    this.clauses = clauses;
    this.stepUp = stepUp;
    this.archive = archive;
  }

  @Override
  String part() {
    return "";
  }

  @Override
  void show(ClientSummary client) {
    BusinessProfile profile = profiles.get(client.id());
    List<Waba> accounts = wabas.of(client.id());
    List<PhoneNumber> known = numbers.of(client.id());
    List<ClientStep> steps = desk.steps(client.id());
    boolean mayOnboard = may(Permission.CLIENT_ONBOARD);

    Div work = new Div();
    work.addClassName("clients-work");
    desk.policyNote(client, may(Permission.POLICY_ACCEPT)).ifPresent(work::add);
    desk.pictureNote(client, may(Permission.PROFILE_PUBLISH)).ifPresent(work::add);
    new BatonLine(client, steps, mayOnboard, this::advance, getLocale())
        .line()
        .ifPresent(work::add);
    if (!steps.isEmpty()) {
      work.add(
          new ChecklistCard(
              steps, mayOnboard, step -> desk.open(client.id(), step, this::refresh)));
    }
    if (mayOnboard && !client.standing().isOver()) {
      work.add(desk.screening(client.id(), this::refresh));
    }
    FactList told = new FactList(facts.of(client.id()), Times.of(this));
    accounts.forEach(account -> told.notes(account).forEach(work::add));
    work.add(ClientCards.accounts(client.id(), accounts, known, told));
    Div about =
        new Div(
            new StandingCard(
                client.standing(),
                standings.history(client.id()),
                may(Permission.ENFORCEMENT_DECIDE),
                move -> ask(client, move)),
            desk.policy(client.id(), may(Permission.POLICY_ACCEPT), this::accept),
            ClientCards.business(
                client,
                profile,
                may(Permission.PROFILE_WRITE),
                mayOnboard && !client.standing().isOver()
                    ? () -> desk.legal(client, this::refresh)
                    : null,
                mayOnboard ? () -> desk.tradeNames(client, this::refresh) : null));
    archive
        .card(
            client.id(),
            client.name(),
            this,
            () -> getUI().ifPresent(ui -> ui.navigate(ClientsNavigation.CLIENTS)))
        .ifPresent(about::add);
    about.addClassName("clients-facts");
    Div columns = new Div(work, about);
    columns.addClassNames("bsp-page", "bsp-columns");

    removeAll();
    add(
        new PageHead(client.name())
            .badges(StateBadges.standing(client.standing().name()))
            .meta(
                client.legalName(),
                client.city(),
                getTranslation("clients.overview.since", Times.of(this).date(client.createdAt()))),
        columns);
  }

  private void ask(ClientSummary client, Intervention move) {
    new StandingDialog(client, move, standings, clauses, stepUp, this::refresh).open();
  }

  private void accept() {
    desk.accept(id());
    Toasts.did(getTranslation("clients.policy.done"));
    refresh();
  }

  private void advance(Advance move) {
    switch (standings.advance(id(), move, move.note())) {
      case StandingOutcome.Changed _ ->
          Toasts.did(getTranslation("clients.advance." + move.name() + ".done"));
      case StandingOutcome.Missing(var missing) ->
          Toasts.failed(
              getTranslation(
                  "clients.activate.missing",
                  missing.stream()
                      .map(step -> StepWords.title(step.step()))
                      .collect(Collectors.joining("; "))));
      case StandingOutcome.NotFromHere _ ->
          Toasts.failed(getTranslation("clients.activate.not_from_here"));
      case StandingOutcome.Refused _ -> throw new IllegalStateException("Its own note fits a move");
    }
    refresh();
  }
}
