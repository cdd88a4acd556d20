package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.uikit.Toasts;

/** Makes a draft out of what another template says. It is checked anew, like any draft. */
final class Copies {

  private Copies() {}

  /** What a template says now: its open draft, else the version submitted last. */
  static TemplateContent text(TemplateDetails details) {
    return details.draft() != null
        ? details.draft().content()
        : details.versions().isEmpty()
            ? TemplateDraft.empty().content()
            : details.versions().getFirst().content();
  }

  static TemplateContent language(TemplateContent content, String code) {
    return TemplateDraft.of(content).withLanguage(code).content();
  }

  static TemplateContent name(TemplateContent content, String name) {
    return TemplateDraft.of(content).withName(name).content();
  }

  /** Creates the draft and opens it in the editor, or says why that was refused. */
  static boolean into(
      Component page, Templates templates, ClientId client, WabaId waba, TemplateContent content) {
    return switch (templates.create(client, waba, content)) {
      case CreateOutcome.Created(var id, _) -> {
        TemplatesNavigation.toEdit(client, id);
        yield true;
      }
      case CreateOutcome.NameTaken _ -> refuse(page, "taken");
      case CreateOutcome.NotKept _ -> refuse(page, "notKept");
      case CreateOutcome.Unusable _ -> refuse(page, "unusable");
    };
  }

  private static boolean refuse(Component page, String why) {
    Toasts.failed(page.getTranslation("templates.save." + why));
    return false;
  }
}
