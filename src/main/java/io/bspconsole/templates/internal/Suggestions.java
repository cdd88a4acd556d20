package io.bspconsole.templates.internal;

import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.DraftOutcome;
import io.bspconsole.templates.Remark;
import io.bspconsole.templates.Remark.Part;
import io.bspconsole.templates.SaveOutcome;
import io.bspconsole.templates.SuggestionOutcome;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a reviewer's wording over into the draft. */
@Component
@Transactional
public class Suggestions {

  private final Drafts drafts;
  private final VersionRows versions;
  private final LockedTemplates locked;

  Suggestions(Drafts drafts, VersionRows versions, LockedTemplates locked) {
    this.drafts = drafts;
    this.versions = versions;
    this.locked = locked;
  }

  /** See {@link io.bspconsole.templates.Templates#takeSuggestion}. */
  public SuggestionOutcome take(TemplateId id, Part part) {
    TemplateRow template = locked.lock(id);
    Optional<VersionRow> submitted = versions.findFirstByTemplateIdOrderByNumberDesc(template.id());
    if (submitted.isEmpty()) {
      return SuggestionOutcome.NOT_NOW;
    }
    VersionRow last = submitted.get();
    Optional<String> wording =
        last.state()
            .objection()
            .flatMap(objection ->
                objection.remarks().stream().filter(it -> it.part() == part).findFirst())
            .map(Remark::suggestion);
    if (wording.isEmpty() || !(drafts.open(id) instanceof DraftOutcome.Opened(int revision))) {
      return SuggestionOutcome.NOT_NOW;
    }
    TemplateContent draft = template.draft().map(DraftColumns::content).orElseThrow();
    if (text(draft, part).equals(wording.get())) {
      return SuggestionOutcome.TAKEN_OVER;
    }
    if (!text(draft, part).equals(text(last.content(), part))) {
      return SuggestionOutcome.WRITTEN_SINCE;
    }
    SaveOutcome saved = drafts.save(id, revision, with(draft, part, wording.get()));
    return saved instanceof SaveOutcome.Saved
        ? SuggestionOutcome.TAKEN_OVER
        : SuggestionOutcome.NOT_NOW;
  }

  private static TemplateContent with(TemplateContent content, Part part, String words) {
    TemplateDraft draft = TemplateDraft.of(content);
    TemplateDraft changed =
        switch (part) {
          case HEADER -> draft.withHeaderText(words);
          case BODY -> draft.withBody(words);
          case FOOTER -> draft.withFooter(words);
          case OFFER, BUTTONS, CARDS -> draft;
        };
    return changed.content();
  }

  private static String text(TemplateContent content, Part part) {
    return part.wording(content).orElse("");
  }
}
