package io.bspconsole.templates;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.Remark.Part;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.internal.Archive;
import io.bspconsole.templates.internal.Drafts;
import io.bspconsole.templates.internal.Submissions;
import io.bspconsole.templates.internal.Suggestions;
import io.bspconsole.templates.internal.TemplateList;
import io.bspconsole.templates.internal.TemplateReader;
import io.bspconsole.templates.internal.TemplateTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates of a client, from the first draft on. Throws {@link NotFound} for whatever the
 * client does not have. What a reviewer decides comes in by {@link TemplateVerdicts}.
 */
@Service
@Needs(Permission.TEMPLATE_READ)
public class Templates {

  /** More are never given at once. */
  public static final int LONGEST_PAGE = 200;

  /** So many are exported at once. */
  public static final int MOST_TEXTS = 1_000;

  private final TemplateList list;
  private final TemplateReader reader;
  private final Drafts drafts;
  private final Suggestions suggestions;
  private final Submissions submissions;
  private final TemplateTexts texts;
  private final Archive archive;

  Templates(
      TemplateList list,
      TemplateReader reader,
      TemplateTexts texts,
      Archive archive,
      Drafts drafts,
      Suggestions suggestions,
      Submissions submissions) {
    this.list = list;
    this.reader = reader;
    this.texts = texts;
    this.archive = archive;
    this.drafts = drafts;
    this.suggestions = suggestions;
    this.submissions = submissions;
  }

  /**
   * A page of templates, changed last first.
   *
   * @param cursor {@link TemplatePage#next} of the page before; absent or unreadable for the first
   * @param limit from 1 to 200; what lies outside is taken for the nearer end
   */
  @Transactional(readOnly = true)
  public TemplatePage find(
      ClientId client, TemplateFilter filter, @Nullable String cursor, int limit) {
    return list.find(filter, cursor, Math.clamp(limit, 1, LONGEST_PAGE));
  }

  /** All that a page shows of one template. */
  @Transactional(readOnly = true)
  public TemplateDetails get(ClientId client, TemplateId template) {
    return reader.get(template);
  }

  /** All languages of the template's name in its account, this one among them, by their codes. */
  @Transactional(readOnly = true)
  public List<TemplateDetails> languages(ClientId client, TemplateId template) {
    return texts.languages(template);
  }

  /**
   * What the templates say that the filter lets through, changed last first; at most 1,000. It is
   * more than any page shows, so it asks for a fresh factor like every export.
   */
  @Needs(value = Permission.TEMPLATE_READ, fresh = true)
  @Transactional(readOnly = true)
  public List<TemplateText> texts(ClientId client, TemplateFilter filter) {
    return texts.find(filter, MOST_TEXTS);
  }

  /** What the templates can be narrowed by. */
  @Transactional(readOnly = true)
  public TemplateChoices choices(ClientId client) {
    return list.choices();
  }

  /**
   * Puts a template away, out of the lists, or takes it out again. Meta hears nothing of it.
   *
   * @return false when it was so before
   */
  @Needs(Permission.TEMPLATE_WRITE)
  public boolean archive(ClientId client, TemplateId template, boolean away) {
    return archive.put(template, away);
  }

  /** What happened to a template, oldest first; of a very long life the last 500 entries. */
  @Transactional(readOnly = true)
  public List<HistoryEntry> history(ClientId client, TemplateId template) {
    return reader.history(template);
  }

  /** Begins a template with a draft. Name and language must be usable, the rest need not be. */
  @Needs(Permission.TEMPLATE_WRITE)
  public CreateOutcome create(ClientId client, WabaId waba, TemplateContent content) {
    try {
      return drafts.create(waba, content);
    } catch (DataIntegrityViolationException e) {
      if (drafts.isTaken(waba, content)) {
        return new CreateOutcome.NameTaken(); // by somebody who was faster in this very moment
      }
      throw e;
    }
  }

  /**
   * Replaces the open draft; the actor is one of its authors from then on, and will not be the one
   * who clears it.
   *
   * @param revision the one that the writer began from
   */
  @Needs(Permission.TEMPLATE_WRITE)
  public SaveOutcome saveDraft(
      ClientId client, TemplateId template, int revision, TemplateContent content) {
    try {
      return drafts.save(template, revision, content);
    } catch (DataIntegrityViolationException e) {
      if (drafts.isTaken(reader.get(template).waba(), content)) {
        return new SaveOutcome.NameTaken(); // by somebody who was faster in this very moment
      }
      throw e;
    }
  }

  /**
   * Opens a corrected draft with the content of the last version. Its authors remain authors of
   * what grows out of their text.
   */
  @Needs(Permission.TEMPLATE_WRITE)
  public DraftOutcome openDraft(ClientId client, TemplateId template) {
    return drafts.open(template);
  }

  /**
   * Takes the wording over that a reviewer suggested for a part of the last version, and opens a
   * draft for it if there is none.
   */
  @Needs(Permission.TEMPLATE_WRITE)
  public SuggestionOutcome takeSuggestion(ClientId client, TemplateId template, Part part) {
    return suggestions.take(template, part);
  }

  /**
   * Checks the open draft and, if nothing blocks, freezes it as the next version and hands it to
   * review; {@link TemplateSubmitted} is published within the same transaction.
   *
   * @param revision of the draft that the actor saw
   */
  @Needs(Permission.TEMPLATE_SUBMIT)
  public SubmitOutcome submit(ClientId client, TemplateId template, int revision) {
    return submissions.submit(client, template, revision);
  }
}
