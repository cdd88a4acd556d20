package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.DraftOutcome;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.Remark.Part;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.Templates;
import io.bspconsole.uikit.Toasts;

/** The ways from a version to the draft that corrects or revises it. */
final class DraftOpening {

  private final Component page;
  private final Templates templates;
  private final ClientId client;
  private final TemplateDetails details;

  DraftOpening(Component page, Templates templates, ClientId client, TemplateDetails details) {
    this.page = page;
    this.templates = templates;
    this.client = client;
    this.details = details;
  }

  /** As the next thing to do. */
  void offerIn(TemplateHead head) {
    head.offer(words(), this::open);
  }

  /** Only what somebody objected to is corrected. */
  private String words() {
    boolean rejected =
        details.meta().status() != null && details.meta().status().word().equals("REJECTED");
    return rejected || details.ours().word() != OurState.SENT
        ? "templates.correct"
        : "templates.revise";
  }

  private void open() {
    switch (templates.openDraft(client, details.id())) {
      case DraftOutcome.Opened _ -> TemplatesNavigation.toEdit(client, details.id());
      case DraftOutcome.NotNow _ -> Toasts.failed(page.getTranslation("templates.correct.notNow"));
    }
  }

  /** Takes what a reviewer suggested for that part into the draft, and goes there. */
  void takeSuggestion(Part of) {
    switch (templates.takeSuggestion(client, details.id(), of)) {
      case TAKEN_OVER -> {
        Toasts.did(page.getTranslation("templates.remark.done"));
        TemplatesNavigation.toEdit(client, details.id());
      }
      case WRITTEN_SINCE -> Toasts.failed(page.getTranslation("templates.remark.since"));
      case NOT_NOW -> Toasts.failed(page.getTranslation("templates.correct.notNow"));
    }
  }
}
