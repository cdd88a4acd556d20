package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.accounts.portfolio.Colleagues;
import io.bspconsole.clients.Checklist;
import io.bspconsole.clients.ClientNames;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.EvidenceFile;
import io.bspconsole.clients.PolicyAcceptances;
import io.bspconsole.clients.ProfileAtMeta;
import io.bspconsole.clients.PublishedProfiles;
import io.bspconsole.clients.Screening;
import io.bspconsole.clients.ScreeningEvidence;
import io.bspconsole.clients.ScreeningState;
import io.bspconsole.clients.StepCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.policy.Clauses;
import io.bspconsole.policy.Edition;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import io.bspconsole.uikit.Who;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the overview of a client does about its steps and its yes to the policy. */
@Service
class OnboardingDesk {

  private final Checklist checklist;
  private final PolicyAcceptances acceptances;
  private final Colleagues colleagues;
  private final Clauses clauses;
  private final Screening screening;
  private final PublishedProfiles published;
  private final ClientNames names;
  private final ScreeningEvidence evidence;

  OnboardingDesk(
      Checklist checklist,
      PolicyAcceptances acceptances,
      Colleagues colleagues,
      Clauses clauses,
      Screening screening,
      PublishedProfiles published,
      ClientNames names,
      ScreeningEvidence evidence) {
    this.checklist = checklist;
    this.acceptances = acceptances;
    this.colleagues = colleagues;
    this.clauses = clauses;
    this.screening = screening;
    this.published = published;
    this.names = names;
    this.evidence = evidence;
  }

  /** The step of the profile speaks of the picture while Meta has lost it. */
  List<ClientStep> steps(ClientId client) {
    List<ClientStep> steps = checklist.of(client);
    String lost = numbers(lost(client));
    return lost.isEmpty()
        ? steps
        : steps.stream()
            .map(step ->
                step.step().code() == StepCode.BUSINESS_PROFILE && !step.state().isSettled()
                    ? step.withDetail(translate("clients.step.detail.picture", lost))
                    : step)
            .toList();
  }

  void open(ClientId client, ClientStep step, Runnable done) {
    new StepDialog(checklist, client, step, colleagues.all(), done).open();
  }

  Component policy(ClientId client, boolean mayAccept, Runnable onAccept) {
    return new PolicyCard(clauses.current(), acceptances.of(client), mayAccept, onAccept);
  }

  /** Asks again where a client that is served has not accepted the edition in force (P0.1). */
  Optional<Component> policyNote(ClientSummary client, boolean mayAccept) {
    boolean served = !client.standing().isOnTheWay() && !client.standing().isOver();
    Edition edition = clauses.current();
    boolean accepted =
        acceptances.of(client.id()).stream().anyMatch(it -> it.edition().equals(edition.id()));
    if (!served || accepted) {
      return Optional.empty();
    }
    String key = mayAccept ? "clients.policy.again" : "clients.policy.missing";
    return Optional.of(
        new Note(
            Tone.WARN,
            new Paragraph(translate(key, edition.id())),
            new PageLink(translate("clients.policy.read"), "policy")));
  }

  private List<ProfileAtMeta> lost(ClientId client) {
    return published.atMeta(client).stream().filter(it -> it.pictureLostAt() != null).toList();
  }

  private static String numbers(List<ProfileAtMeta> some) {
    return some.stream().map(ProfileAtMeta::display).collect(Collectors.joining(", "));
  }

  /**
   * What is to be done where Meta lost the picture of a profile. The way there is for whoever can
   * put it up again, and where nothing is on its way.
   */
  Optional<Component> pictureNote(ClientSummary client, boolean mayPublish) {
    List<ProfileAtMeta> lost = lost(client.id());
    if (lost.isEmpty()) {
      return Optional.empty();
    }
    Div end = new Div(Who.CLIENT.mark());
    end.addClassName("bsp-row");
    if (mayPublish
        && client.standing().maySubmit()
        && !lost.stream().allMatch(ProfileAtMeta::isWaiting)) {
      end.add(
          new PageLink(
              translate("clients.picture.lost.open"), ClientsNavigation.profile(client.id())));
    }
    return Optional.of(
        new Note(Tone.WARN, new Paragraph(translate("clients.picture.lost", numbers(lost))), end));
  }

  /** For those who screen. */
  Component screening(ClientId client, Runnable done) {
    ScreeningState state = screening.of(client);
    List<EvidenceFile> files = evidence.of(client);
    return new ScreeningCard(
        state,
        colleagues.me().map(Colleague::id).orElse(null),
        () -> {
          screening.screen(client);
          done.run();
        },
        () -> new TradeDialog(screening, client, state, done).open(),
        hit -> new HitDialog(screening, client, hit, done).open(),
        hit ->
            new EvidencePart(
                evidence,
                client,
                files,
                hit == null ? null : hit.id(),
                hit == null ? ScreeningCard.text("trade") : hit.entryName(),
                done));
  }

  void tradeNames(ClientSummary client, Runnable done) {
    new TradeNamesDialog(names, client, done).open();
  }

  void legal(ClientSummary client, Runnable done) {
    new LegalDialog(names, client, done).open();
  }

  void accept(ClientId client) {
    acceptances.accept(client);
  }
}
