package io.bspconsole.clients;

/** What came of a file that somebody uploaded as evidence. Nothing is kept of those refused. */
public sealed interface EvidenceOutcome {

  record Kept(EvidenceFile file) implements EvidenceOutcome {}

  record Refused(Problem problem) implements EvidenceOutcome {}

  /** Words: {@code clients.evidence.problem.*}. */
  enum Problem {
    /** Nothing is in it, or more than {@code bsp.evidence.largest}. */
    SIZE,
    /** Neither a PDF nor a JPEG nor a PNG, by its bytes. */
    TYPE,
    /** The client has as many as it may. */
    TOO_MANY,
    INFECTED,
    /** The virus scan did not answer. */
    NOT_LOOKED_AT
  }
}
