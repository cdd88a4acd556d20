package io.bspconsole.templates.internal;

import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.VersionState;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the template that an event of Meta's speaks of, and locks it. */
@Component
class EventTargets {

  private final TemplateRows templates;
  private final TemplateReader reader;
  private final LockedTemplates locked;
  private final WabaDirectory wabas;

  EventTargets(
      TemplateRows templates, TemplateReader reader, LockedTemplates locked, WabaDirectory wabas) {
    this.templates = templates;
    this.reader = reader;
    this.locked = locked;
    this.wabas = wabas;
  }

  /**
   * By Meta's id; else by name and language, if that template is on its way to Meta and its id not
   * known yet: an event can be faster than the answer. It then has the id of the event.
   */
  Optional<TemplateRow> find(MetaId waba, MetaId template, String name, String language) {
    return wabas
        .findByMetaId(waba)
        .map(account -> account.id().value())
        .flatMap(account ->
            templates
                .findByWabaIdAndMetaId(account, template.value())
                .map(row -> locked.lock(row.templateId()))
                .or(() -> underWay(account, template, name, language)));
  }

  private Optional<TemplateRow> underWay(UUID waba, MetaId template, String name, String language) {
    Optional<TemplateRow> found =
        templates
            .findByWabaIdAndNameAndLanguage(waba, name, TemplateRow.language(language))
            .map(row -> locked.lock(row.templateId()))
            .filter(row -> row.metaId().map(template::equals).orElseGet(() -> isSending(row)));
    found.ifPresent(row -> row.adopt(template));
    return found;
  }

  private boolean isSending(TemplateRow row) {
    return row.ourState() == OurState.CLEARED
        && reader.stateOf(row) instanceof VersionState.Cleared cleared
        && cleared.problem() == null;
  }
}
