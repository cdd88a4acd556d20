package io.bspconsole.templates.check;

/** How much a finding weighs. */
public enum Severity {
  /** Must be put right before the template can be sent for review. */
  BLOCK,
  /** Will probably hurt; a person decides. */
  WARN,
  /** Worth knowing. */
  INFO
}
