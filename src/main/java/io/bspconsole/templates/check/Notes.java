package io.bspconsole.templates.check;

import java.util.List;

/** Collects what one rule finds. */
final class Notes {

  /** More of the same help nobody, and a hostile template could hold a hundred thousand. */
  static final int PER_RULE = 20;

  private final Citation citation;
  private final List<Finding> findings;
  private int count;

  Notes(Citation citation, List<Finding> findings) {
    this.citation = citation;
    this.findings = findings;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** True when more would not be kept. */
  boolean isFull() {
    return count >= PER_RULE;
  }

  void add(String pointer, Object... arguments) {
    add(citation, pointer, arguments);
  }

  /** Notes it with the subcode that Meta uses for this part of a template. */
  void add(TextPart part, Object... arguments) {
    add(citation.subcode(part.kind().formatSubcode()), part.pointer(), arguments);
  }

  private void add(Citation as, String pointer, Object... arguments) {
    if (count++ < PER_RULE) {
      findings.add(
          new Finding(
              as.id(),
              as.severity(),
              as.source(),
              as.clause(),
              as.metaSubcode(),
              pointer,
              List.of(arguments)));
    }
  }
}
