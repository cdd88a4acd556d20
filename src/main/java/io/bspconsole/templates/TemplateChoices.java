package io.bspconsole.templates;

import io.bspconsole.kernel.PersonId;
import java.util.List;

/**
 * What the templates of a client can be narrowed by.
 *
 * @param languages those that there are, by their codes
 * @param authors those who submitted a version or saved an open draft last, at most 200, by name
 */
public record TemplateChoices(List<String> languages, List<Author> authors) {

  /** Somebody who wrote, under the name of that time. */
  public record Author(PersonId id, String name) {}
}
