package io.bspconsole.templates;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.check.Surroundings;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.templates.content.TemplateContent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer judges.
 *
 * @param authors all who worked on the text, the submitter among them; none of them may decide
 * @param previous an earlier version for comparison; absent for the first
 * @param surroundings what there is beside it in its account, as it is now
 */
public record VersionContent(
    VersionId id,
    TemplateId template,
    int number,
    TemplateContent content,
    ContentHash hash,
    Set<PersonId> authors,
    VersionState state,
    @Nullable Previous previous,
    Surroundings surroundings) {

  public VersionContent {
    authors = Set.copyOf(authors);
  }

  /**
   * The last version before that Meta approved; where it approved none of them, the last that went
   * to Meta; where none went there, the last that was handed back or declined here.
   */
  public record Previous(int number, TemplateContent content, Kind kind) {

    /** What became of it. */
    public enum Kind {
      APPROVED,
      SENT,
      RETURNED
    }
  }
}
