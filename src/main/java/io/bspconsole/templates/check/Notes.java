package io.bspconsole.templates.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the rules find, one after the other. */
final class Notes {

  /** More of the same help nobody, and a hostile template could hold a hundred thousand. */
  static final int PER_RULE = 20;

  static final CheckReport CLEAN = new CheckReport(List.of());

  private final List<Finding> findings = new ArrayList<>();
  private Citation citation;
  private int count;

  Notes(Citation citation) {
    this.citation = citation;
  }

  /** What comes from now on is the next rule's. */
  void next(Citation citation) {
    this.citation = citation;
    this.count = 0;
  }

  /** All that was noted, what blocks first. */
  CheckReport report() {
    if (findings.isEmpty()) {
      return CLEAN;
    }
    findings.sort(Comparator.comparing(Finding::severity));
    return new CheckReport(findings);
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

  /** Notes it with a citation of its own, such as another subcode. */
  void add(Citation as, String pointer, Object... arguments) {
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
