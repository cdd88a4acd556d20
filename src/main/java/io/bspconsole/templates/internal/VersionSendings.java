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
import io.bspconsole.templates.outbox.Sendings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the outbox's worker reads and writes of templates. */
@Component
class VersionSendings implements Sendings {

  private final VersionRows versions;
  private final LockedTemplates locked;
  private final ClientStandings standings;
  private final WabaDirectory wabas;
  private final Journal journal;
  private final Trail trail;
  private final Clock clock;

  VersionSendings(
      VersionRows versions,
      LockedTemplates locked,
      ClientStandings standings,
      WabaDirectory wabas,
      Journal journal,
      Trail trail,
      Clock clock) {
    this.versions = versions;
    this.locked = locked;
    this.standings = standings;
    this.wabas = wabas;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public Prepared prepare(VersionId id) {
    TemplateRow template = lockTemplateOf(id);
    VersionRow version = locked.fresh(id);
    if (!(version.state() instanceof VersionState.Cleared cleared) || cleared.problem() != null) {
      return new Settled();
    }
    Waba waba = wabas.find(template.waba()).orElseThrow(NotFound::new);
    if (!standings.of(template.client()).maySubmit() || !waba.isConnected()) {
      return new NotNow();
    }
    TemplateContent content = version.content();
    if (!content.hash().equals(version.hash())) {
      throw new IllegalStateException("The content is not the one that was cleared");
    }
    return new Order(
        id,
        waba.metaId(),
        template.metaId().orElse(null),
        template.name(),
        template.language(),
        content.json(),
        template.meta().orderedAt());
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
  }

  @Override
  public void refused(Order order, SendProblem problem) {
    TemplateRow template = lockTemplateOf(order.version());
    VersionRow version = locked.fresh(order.version());
    if (!(version.state() instanceof VersionState.Cleared cleared)) {
      return;
    }
    version.move(cleared.refused(problem));
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
