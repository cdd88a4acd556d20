package io.bspconsole.templates.ui;

import io.bspconsole.clients.Waba;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.DraftOutcome;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.SaveOutcome;
import io.bspconsole.templates.SubmitOutcome;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the editor's draft lives: nowhere yet, or in a template with a revision. */
final class DraftStore {

  private final Templates templates;
  private final Wabas wabas;
  private final ClientId client;
  private @Nullable TemplateId template;
  private TemplateContent saved = TemplateDraft.empty().content();
  private int revision;

  DraftStore(Templates templates, Wabas wabas, ClientId client) {
    this.templates = templates;
    this.wabas = wabas;
    this.client = client;
  }

  /** Takes the open draft of a template, where there is one. */
  TemplateDetails open(TemplateId id) {
    TemplateDetails details = templates.get(client, id);
    template = id;
    take(details);
    return details;
  }

  /** Goes on from what somebody else saved. */
  void take(TemplateDetails details) {
    OpenDraft draft = details.draft();
    if (draft != null) {
      saved = draft.content();
      revision = draft.revision();
    }
  }

  /** Where a new template may live. */
  List<Waba> accounts() {
    return wabas.of(client).stream().filter(Waba::isConnected).toList();
  }

  TemplateContent saved() {
    return saved;
  }

  boolean isNew() {
    return template == null;
  }

  /**
   * The stored template.
   *
   * @throws NotFound before the first save
   */
  TemplateId id() {
    if (template == null) {
      throw new NotFound();
    }
    return template;
  }

  /** Stores a first draft. */
  CreateOutcome create(WabaId waba, TemplateContent content) {
    CreateOutcome outcome = templates.create(client, waba, content);
    if (outcome instanceof CreateOutcome.Created created) {
      template = created.id();
      revision = created.revision();
      saved = content;
    }
    return outcome;
  }

  /** Stores the draft over the revision it began from. */
  SaveOutcome save(TemplateContent content) {
    SaveOutcome outcome = templates.saveDraft(client, id(), revision, content);
    if (outcome instanceof SaveOutcome.Saved stored) {
      revision = stored.revision();
      saved = content;
    }
    return outcome;
  }

  /** Keeps what is on the screen, over what somebody else saved meanwhile. */
  SaveOutcome overwrite(TemplateDetails theirs, TemplateContent content) {
    OpenDraft draft = theirs.draft();
    if (draft == null) {
      return new SaveOutcome.NotEditable();
    }
    revision = draft.revision();
    return save(content);
  }

  /** The template as it stands now. */
  TemplateDetails current() {
    return templates.get(client, id());
  }

  /** Opens a corrected draft, where that is allowed, and stores the content in it. */
  SaveOutcome reopen(TemplateContent content) {
    return switch (templates.openDraft(client, id())) {
      case DraftOutcome.Opened(int opened) -> {
        revision = opened;
        yield save(content);
      }
      case DraftOutcome.NotNow _ -> new SaveOutcome.NotEditable();
    };
  }

  SubmitOutcome submit() {
    return templates.submit(client, id(), revision);
  }
}
