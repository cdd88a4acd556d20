package io.bspconsole.templates;

import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.internal.TemplateReader;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The content of submitted versions, for those who judge it. Asks for no permission: it is called
 * within the scope of a client that the caller has been let into.
 */
@Component
public class ReviewedVersions {

  private final TemplateReader reader;

  ReviewedVersions(TemplateReader reader) {
    this.reader = reader;
  }

  /**
   * What a reviewer judges.
   *
   * @throws NotFound for a version that the client in scope does not have
   */
  @Transactional(readOnly = true)
  public VersionContent get(VersionId version) {
    return reader.version(version);
  }

  /** What was objected to in the versions of a template, those decided last, by version. */
  @Transactional(readOnly = true)
  public Map<VersionId, Objection> objections(TemplateId template) {
    return reader.objections(template);
  }
}
