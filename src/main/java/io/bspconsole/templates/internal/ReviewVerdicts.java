package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientStandings;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.TemplateVerdicts;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionState.Decision;
import io.bspconsole.templates.VersionState.InReview;
import io.bspconsole.templates.VersionState.Ruling;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.templates.outbox.DecisionNews;
import io.bspconsole.templates.outbox.Outbox;
import io.bspconsole.templates.outbox.SendKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
  private final DecisionNews news;
  private final Journal journal;
  private final Trail trail;
  private final CurrentActor current;
  private final Clock clock;
  private final Duration undo;

  ReviewVerdicts(
      VersionRows versions,
      LockedTemplates locked,
      ClientStandings standings,
      Outbox outbox,
      DecisionNews news,
      Journal journal,
      Trail trail,
      CurrentActor current,
      Clock clock,
      @Value("${bsp.undo:10s}") Duration undo) {
    this.versions = versions;
    this.locked = locked;
    this.standings = standings;
    this.outbox = outbox;
    this.news = news;
    this.journal = journal;
    this.trail = trail;
    this.current = current;
    this.clock = clock;
    this.undo = undo;
  }

  @Override
  public Verdict clear(ClientId client, VersionId version, ContentHash content) {
    return decide(version, null, (review, made) -> review.clear(content, made));
  }

  @Override
  public Verdict clearFirst(ClientId client, VersionId id, ContentHash content) {
    TemplateRow template = lockTemplateOf(id);
    VersionRow version = locked.fresh(id);
    if (!(version.state() instanceof InReview review)) {
      return Verdict.NOT_IN_REVIEW;
    }
    Actor actor = current.get();
    Instant now = Clocks.now(clock);
    Ruling ruling = review.clear(content, new Decision(actor.id(), actor.name(), now, null));
    if (ruling instanceof Ruling.Refused(Verdict why)) {
      return why;
    }
    if (!standings.of(client).maySubmit()) {
      return Verdict.CLIENT_MAY_NOT_SUBMIT;
    }
    journal.person(template, version.number(), HistoryEntry.CLEARED_FIRST, actor, now, null, null);
    trail.record(
        TemplateActs.of(Action.VERSION_CLEARED_FIRST, template)
            .changed("version", null, version.number())
            .changed("content", null, version.hash().hex()));
    return Verdict.DONE;
  }

  @Override
  public Verdict takeBack(ClientId client, VersionId id) {
    TemplateRow template = lockTemplateOf(id);
    VersionRow version = locked.fresh(id);
    if (!(version.state() instanceof VersionState.Cleared cleared)
        || !outbox.takeBack(client, id)) {
      return Verdict.NOT_IN_REVIEW;
    }
    Instant now = Clocks.now(clock);
    InReview again = cleared.takenBack(version.authors(), version.hash(), version.submittedAt());
    version.move(again);
    template.move(again, now);
    journal.person(template, version.number(), again.word().name(), current.get(), now, null, null);
    trail.record(
        TemplateActs.of(Action.CLEARANCE_TAKEN_BACK, template)
            .changed("state", cleared.word(), again.word())
            .changed("version", null, version.number()));
    return Verdict.DONE;
  }

  @Override
  public Verdict requestChanges(ClientId client, VersionId version, Objection objection) {
    return decide(version, objection, InReview::requestChanges);
  }

  @Override
  public Verdict decline(ClientId client, VersionId version, Objection objection) {
    return decide(version, objection, InReview::decline);
  }

  private TemplateRow lockTemplateOf(VersionId version) {
    return locked.lock(
        versions.templateOf(version.value()).map(TemplateId::new).orElseThrow(NotFound::new));
  }

  private Verdict decide(
      VersionId id, @Nullable Objection objection, BiFunction<InReview, Decision, Ruling> rule) {
    TemplateRow template = lockTemplateOf(id);
    VersionRow version = locked.fresh(id);
    if (!(version.state() instanceof InReview review)) {
      return Verdict.NOT_IN_REVIEW;
    }
    Actor actor = current.get();
    Instant now = Clocks.now(clock);
    return switch (rule.apply(review, new Decision(actor.id(), actor.name(), now, objection))) {
      case Ruling.Refused(Verdict why) -> why;
      case Ruling.Given(VersionState.Cleared cleared) ->
          standings.of(template.client()).maySubmit()
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
        template.metaId().isPresent() ? SendKind.EDIT : SendKind.CREATE,
        undo);
    return keep(template, version, cleared, actor);
  }

  private Verdict keep(TemplateRow template, VersionRow version, VersionState state, Actor actor) {
    version.move(state);
    template.move(state, state.at());
    Decision made = decisionOf(state);
    news.note(
        template.client(),
        template.templateId(),
        DecisionNews.Matter.REVIEW,
        actor.id(),
        state.at());
    journal.person(
        template,
        version.number(),
        state.word().name(),
        actor,
        state.at(),
        made.clause() == null ? null : made.clause().value(),
        made.comment());
    trail.record(
        TemplateActs.decided(template, version, state)
            .changed("clauses", null, clauses(made))
            .because(made.clause(), made.comment()));
    return Verdict.DONE;
  }

  /** All of them where there are more than the one that the act rests on. */
  private static @Nullable String clauses(Decision made) {
    return made.clauses().size() < 2
        ? null
        : made.clauses().stream().map(ClauseCode::value).collect(Collectors.joining(", "));
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
