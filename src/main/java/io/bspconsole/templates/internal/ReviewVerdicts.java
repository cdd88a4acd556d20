package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientStandings;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.TemplateVerdicts;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionState.Decision;
import io.bspconsole.templates.VersionState.InReview;
import io.bspconsole.templates.VersionState.Ruling;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.templates.outbox.Outbox;
import io.bspconsole.templates.outbox.SendKind;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies a reviewer's decision to a version and to the template that it belongs to. */
@Component
@Needs(Permission.REVIEW_DECIDE)
@Transactional
class ReviewVerdicts implements TemplateVerdicts {

  private final VersionRows versions;
  private final LockedTemplates locked;
  private final ClientStandings standings;
  private final Outbox outbox;
  private final Journal journal;
  private final Trail trail;
  private final CurrentActor current;
  private final Clock clock;

  ReviewVerdicts(
      VersionRows versions,
      LockedTemplates locked,
      ClientStandings standings,
      Outbox outbox,
      Journal journal,
      Trail trail,
      CurrentActor current,
      Clock clock) {
    this.versions = versions;
    this.locked = locked;
    this.standings = standings;
    this.outbox = outbox;
    this.journal = journal;
    this.trail = trail;
    this.current = current;
    this.clock = clock;
  }

  @Override
  public Verdict clear(ClientId client, VersionId version, ContentHash content) {
    return decide(client, version, null, null, (review, made) -> review.clear(content, made));
  }

  @Override
  public Verdict requestChanges(
      ClientId client, VersionId version, String comment, @Nullable ClauseCode clause) {
    return decide(client, version, comment, clause, InReview::requestChanges);
  }

  @Override
  public Verdict decline(ClientId client, VersionId version, String comment, ClauseCode clause) {
    return decide(client, version, comment, clause, InReview::decline);
  }

  private Verdict decide(
      ClientId client,
      VersionId id,
      @Nullable String comment,
      @Nullable ClauseCode clause,
      BiFunction<InReview, Decision, Ruling> rule) {
    TemplateRow template =
        locked.lock(
            versions.templateOf(id.value()).map(TemplateId::new).orElseThrow(NotFound::new));
    VersionRow version = locked.fresh(id);
    if (!(version.state() instanceof InReview review)) {
      return Verdict.NOT_IN_REVIEW;
    }
    Actor actor = current.get();
    Instant now = Clocks.now(clock);
    return switch (rule.apply(
        review, new Decision(actor.id(), actor.name(), now, comment, clause))) {
      case Ruling.Refused(Verdict why) -> why;
      case Ruling.Given(VersionState.Cleared cleared) ->
          standings.of(client).maySubmit()
              ? send(template, version, cleared, actor)
              : Verdict.CLIENT_MAY_NOT_SUBMIT;
      case Ruling.Given(VersionState state) -> keep(template, version, state, actor);
    };
  }

  private Verdict send(
      TemplateRow template, VersionRow version, VersionState.Cleared cleared, Actor actor) {
    outbox.add(
        template.client(),
        template.templateId(),
        version.versionId(),
        template.metaId().isPresent() ? SendKind.EDIT : SendKind.CREATE);
    return keep(template, version, cleared, actor);
  }

  private Verdict keep(TemplateRow template, VersionRow version, VersionState state, Actor actor) {
    version.move(state);
    template.move(state, state.at());
    Decision made = decisionOf(state);
    journal.person(
        template,
        version.number(),
        state.word().name(),
        actor,
        state.at(),
        made.clause() == null ? null : made.clause().value(),
        made.comment());
    trail.record(
        TemplateActs.decided(template, version, state).because(made.clause(), made.comment()));
    return Verdict.DONE;
  }

  private static Decision decisionOf(VersionState state) {
    return switch (state) {
      case VersionState.ChangesRequested(Decision made) -> made;
      case VersionState.Declined(Decision made) -> made;
      case VersionState.Cleared(Decision made, _) -> made;
      case VersionState.Sent(Decision made, _) -> made;
      case VersionState.Draft _, InReview _ ->
          throw new IllegalArgumentException("Nothing was decided in " + state.word());
    };
  }
}
