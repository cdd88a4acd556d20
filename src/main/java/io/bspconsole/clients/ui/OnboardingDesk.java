package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.accounts.portfolio.Colleagues;
import io.bspconsole.clients.Checklist;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.PolicyAcceptances;
import io.bspconsole.clients.Screening;
import io.bspconsole.clients.ScreeningState;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.policy.Clauses;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the overview of a client does about its steps and its yes to the policy. */
@Service
class OnboardingDesk {

  private final Checklist checklist;
  private final PolicyAcceptances acceptances;
  private final Colleagues colleagues;
  private final Clauses clauses;
  private final Screening screening;

  OnboardingDesk(
      Checklist checklist,
      PolicyAcceptances acceptances,
      Colleagues colleagues,
      Clauses clauses,
      Screening screening) {
    this.checklist = checklist;
    this.acceptances = acceptances;
    this.colleagues = colleagues;
    this.clauses = clauses;
    this.screening = screening;
  }

  List<ClientStep> steps(ClientId client) {
    return checklist.of(client);
  }

  void open(ClientId client, ClientStep step, Runnable done) {
    new StepDialog(checklist, client, step, colleagues.all(), done).open();
  }

  Component policy(ClientId client, boolean mayAccept, Runnable onAccept) {
    return new PolicyCard(clauses.current(), acceptances.of(client), mayAccept, onAccept);
  }

  /** For those who screen. */
  Component screening(ClientId client, Runnable done) {
    ScreeningState state = screening.of(client);
    return new ScreeningCard(
        state,
        () -> {
          screening.screen(client);
          done.run();
        },
        () -> new TradeDialog(screening, client, state, done).open(),
        hit -> new HitDialog(screening, client, hit, done).open());
  }

  void accept(ClientId client) {
    acceptances.accept(client);
  }
}
