package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.DueScreenings;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.ClientChanged;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of a client, as the register has them. For the provider's people only. */
@Service
@Needs(Permission.CLIENT_ONBOARD)
public class ClientNames {

  private final RegisterRows register;
  private final DueScreenings screenings;
  private final StepKeeper steps;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  ClientNames(
      RegisterRows register,
      DueScreenings screenings,
      StepKeeper steps,
      Trail trail,
      ApplicationEventPublisher events) {
    this.register = register;
    this.screenings = screenings;
    this.steps = steps;
    this.trail = trail;
    this.events = events;
  }

  /**
   * Writes all trade names anew. The client is held against the lists by them soon.
   *
   * @param before as they were shown to whoever changes them
   * @param typed separated by semicolons
   */
  @Transactional
  public TradeNamesOutcome keep(ClientId client, TradeNames before, String typed) {
    TradeNames names = TradeNames.of(typed);
    Optional<TradeNames.Problem> problem = names.problem();
    if (problem.isPresent()) {
      return new TradeNamesOutcome.Refused(problem.get());
    }
    steps.lock(client);
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    TradeNames now = summary.tradeNames();
    if (now.equals(names)) {
      return new TradeNamesOutcome.Unchanged();
    } else if (!now.equals(before)) {
      return new TradeNamesOutcome.Conflict(now);
    }
    register.keep(client, names);
    screenings.again(client);
    trail.record(
        Act.of(Action.TRADE_NAMES_CHANGED, Subject.client(client, summary.name()))
            .changed("tradeNames", now.words(), names.words()));
    events.publishEvent(new ClientChanged(client));
    return new TradeNamesOutcome.Kept(names);
  }

  /**
   * Writes anew under what and where the client is registered. It is held against the lists by that
   * soon, but for a change of the city only. Nothing is written for one that left or is barred.
   *
   * @param before as it was shown to whoever changes it
   * @param reason why it is changed; at most {@link LegalDetails#LONGEST_REASON} characters
   */
  @Transactional
  public LegalOutcome keepLegal(
      ClientId client, LegalDetails before, LegalDetails typed, String reason) {
    LegalDetails details = typed.stripped();
    String why = reason.strip();
    register.lockForImport();
    steps.lock(client);
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    if (summary.standing().isOver()) {
      return new LegalOutcome.Over(summary.standing());
    }
    LegalDetails now = LegalDetails.of(summary);
    if (now.equals(details)) {
      return new LegalOutcome.Unchanged();
    }
    Map<LegalOutcome.Field, LegalOutcome.Problem> problems = details.problems(why);
    if (!problems.isEmpty()) {
      return new LegalOutcome.Refused(problems);
    } else if (!now.equals(before)) {
      return new LegalOutcome.Conflict(now);
    } else if (!details.legalName().equals(now.legalName())
        && register.isKnown(summary.name(), details.legalName(), client)) {
      return new LegalOutcome.Refused(
          Map.of(LegalOutcome.Field.LEGAL_NAME, LegalOutcome.Problem.KNOWN));
    }
    register.keep(client, details);
    if (!details.comparesAs(now)) {
      screenings.again(client);
    }
    trail.record(
        Act.of(Action.LEGAL_DETAILS_CHANGED, Subject.client(client, summary.name()))
            .changed("legalName", now.legalName(), details.legalName())
            .changed("registrationNumber", now.registrationNumber(), details.registrationNumber())
            .changed("city", now.city(), details.city())
            .changed("country", now.country(), details.country())
            .because(null, why));
    events.publishEvent(new ClientChanged(client));
    return new LegalOutcome.Kept(details);
  }
}
