package io.bspconsole.templates.internal;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientStandings;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.outbox.DecisionNews;
import io.bspconsole.templates.outbox.EditQuota;
import io.bspconsole.templates.outbox.SendKind;
import io.bspconsole.templates.outbox.Sendings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What the outbox's worker reads and writes of templates. */
@Component
class VersionSendings implements Sendings {

  private final VersionRows versions;
  private final LockedTemplates locked;
  private final ClientStandings standings;
  private final WabaDirectory wabas;
  private final Wishes wishes;
  private final Consequences consequences;
  private final DecisionNews news;
  private final Journal journal;
  private final Trail trail;
  private final Clock clock;

  VersionSendings(
      VersionRows versions,
      LockedTemplates locked,
      ClientStandings standings,
      WabaDirectory wabas,
      Wishes wishes,
      Consequences consequences,
      DecisionNews news,
      Journal journal,
      Trail trail,
      Clock clock) {
    this.versions = versions;
    this.locked = locked;
    this.standings = standings;
    this.wabas = wabas;
    this.wishes = wishes;
    this.consequences = consequences;
    this.news = news;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public Prepared prepare(VersionId id, SendKind kind) {
    TemplateRow template = lockTemplateOf(id);
    VersionRow version = locked.fresh(id);
    Waba waba = wabas.find(template.waba()).orElseThrow(NotFound::new);
    if (kind.isVersion() ? !isDue(version) : !wishes.mayBeTold(template, kind)) {
      return new Settled();
    }
    boolean removes = kind == SendKind.DELETE || kind == SendKind.DELETE_NAME;
    if (!waba.isConnected() || !removes && !standings.of(template.client()).maySubmit()) {
      return new NotNow();
    }
    Optional<Instant> free = kind == SendKind.EDIT ? edits(template) : Optional.empty();
    if (free.isPresent()) {
      return new NotBefore(free.get());
    }
    TemplateContent content = version.content();
    if (!content.hash().equals(version.hash())) {
      throw new IllegalStateException("The content is not the one that was cleared");
    }
    return new Order(
        kind,
        id,
        waba.id(),
        waba.metaId(),
        template.metaId().orElse(null),
        template.name(),
        template.language(),
        content.json(),
        isApproved(template),
        template.meta().orderedAt());
  }

  private static boolean isDue(VersionRow version) {
    return version.state() instanceof VersionState.Cleared cleared && cleared.problem() == null;
  }

  private static boolean isApproved(TemplateRow template) {
    return template.meta().word().filter("APPROVED"::equals).isPresent();
  }

  /** When Meta takes the next edit; only while it is approved are they counted. */
  private Optional<Instant> edits(TemplateRow template) {
    return isApproved(template)
        ? EditQuota.notBefore(
            versions.editsOf(template.id(), Limit.of(EditQuota.MOST)), Clocks.now(clock))
        : Optional.empty();
  }

  @Override
  public void done(Order order) {
    wishes.done(lockTemplateOf(order.version()), order);
  }

  @Override
  public void accepted(Order order, MetaId given, MetaStatus status, String category) {
    TemplateRow template = lockTemplateOf(order.version());
    VersionRow version = locked.fresh(order.version());
    if (!(version.state() instanceof VersionState.Cleared cleared)) {
      return;
    }
    MetaState before = template.meta();
    Instant now = Clocks.now(clock);
    VersionState.Sent sent = cleared.sent(now);
    version.move(sent);
    if (order.kind() == SendKind.EDIT && order.approved()) {
      version.editedAtMeta(now);
    }
    template.adopt(given);
    template.move(sent, now);
    template.confirm(template.meta().answered(status, category, order.knownEventAt()), now);
    journal.console(template, version.number(), sent.word().name(), now);
    journal.meta(
        template,
        Machine.META,
        version.number(),
        status.word(),
        now,
        status.reason(),
        null,
        !status.equals(template.meta().status()));
    trail.record(
        TemplateActs.of(Action.VERSION_SENT, template)
            .changed("state", cleared.word(), sent.word())
            .changed("version", null, version.number())
            .changed("content", null, version.hash().hex())
            .changed("metaId", null, given));
    TemplateActs.reported(template, before, template.meta()).ifPresent(trail::record);
    consequences.follow(template, before, template.meta());
  }

  @Override
  public void refused(Order order, SendProblem problem) {
    TemplateRow template = lockTemplateOf(order.version());
    if (!order.kind().isVersion()) {
      wishes.refused(template, order, problem);
      return;
    }
    VersionRow version = locked.fresh(order.version());
    if (!(version.state() instanceof VersionState.Cleared cleared)) {
      return;
    }
    version.move(cleared.refused(problem));
    news.note(
        template.client(),
        template.templateId(),
        DecisionNews.Matter.REVIEW,
        null,
        Clocks.now(clock));
    template.touch(problem.at());
    journal.meta(
        template,
        Machine.OURS,
        version.number(),
        HistoryEntry.SEND_REFUSED,
        problem.at(),
        Integer.toString(problem.code()),
        problem.title() == null ? problem.message() : problem.title() + ": " + problem.message(),
        false);
    trail.record(
        TemplateActs.of(Action.SENDING_REFUSED, template)
            .byMeta()
            .changed("version", null, version.number())
            .changed("problem", null, problem.code())
            .because(null, problem.message()));
  }

  private TemplateRow lockTemplateOf(VersionId version) {
    return locked.lock(
        versions.templateOf(version.value()).map(TemplateId::new).orElseThrow(NotFound::new));
  }
}
