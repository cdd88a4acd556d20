package io.bspconsole.templates.check;

import java.util.List;

/**
 * All that the check found.
 *
 * @param findings what blocks comes first, then in the order of the rules
 */
public record CheckReport(List<Finding> findings) {

  public CheckReport {
    findings = List.copyOf(findings);
  }

  /** True when nothing blocks. */
  public boolean accepted() {
    return blocking() == 0;
  }

  public long blocking() {
    return count(Severity.BLOCK);
  }

  public long warnings() {
    return count(Severity.WARN);
  }

  private long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
