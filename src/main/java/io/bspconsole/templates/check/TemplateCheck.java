package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks all rules about a template. Pure and quick enough to run while somebody types; any content
 * gets an answer, however broken it is.
 */
@Component
public class TemplateCheck {

  private final Rules rules;

  TemplateCheck(CheckSettings settings) {
    this.rules = Rules.with(settings);
  }

  public CheckReport check(TemplateContent content) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules.all()) {
      rule.look(content, new Notes(rule.citation(), findings));
    }
    findings.sort(Comparator.comparing(Finding::severity));
    return new CheckReport(findings);
  }

  /** How many rules found nothing. */
  public int passed(CheckReport report) {
    return rules.all().size()
        - (int) report.findings().stream().map(Finding::rule).distinct().count();
  }
}
