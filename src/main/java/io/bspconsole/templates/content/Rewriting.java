package io.bspconsole.templates.content;

import java.util.function.Function;

/** Gives the variables of one header and one body other names; samples go with them. */
final class Rewriting {

  private Rewriting() {}

  static TemplateDraft toNames(TemplateDraft draft, boolean names) {
    return names
        ? of(
            draft,
            text -> Renumbering.named(text, "header_"),
            text -> Renumbering.named(text, "variable_"))
        : of(draft, Renumbering::unnamed, Renumbering::unnamed);
  }

  static TemplateDraft of(
      TemplateDraft draft,
      Function<String, Renumbering> ofHeader,
      Function<String, Renumbering> ofBody) {
    TemplateDraft next = draft;
    Header header = draft.header().orElse(null);
    if (header != null && header.text() != null) {
      Renumbering names = ofHeader.apply(header.text());
      next = next.withHeaderText(names.text()).withHeaderExamples(names.samples(header.examples()));
    }
    Body body = draft.body().orElse(null);
    if (body != null && body.text() != null) {
      Renumbering names = ofBody.apply(body.text());
      next = next.withBody(names.text()).withBodyExamples(names.samples(body.examples()));
    }
    return next;
  }
}
