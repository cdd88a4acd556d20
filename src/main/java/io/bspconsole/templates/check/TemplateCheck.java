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

  /** All findings; of content that cannot even be {@linkplain #keeping kept}, only why not. */
  public CheckReport check(TemplateContent content) {
    CheckReport keeping = keeping(content);
    return keeping.accepted() ? report(rules.content(), content) : keeping;
  }

  /**
   * What forbids to store this as a draft: far more than a template can need ({@link InBounds}), or
   * characters that no database keeps. Everything else may be put right later.
   */
  public CheckReport keeping(TemplateContent content) {
    for (Rule rule : rules.keeping()) { // the later ones rely on what the first one bounds
      CheckReport report = report(List.of(rule), content);
      if (!report.accepted()) {
        return report;
      }
    }
    return new CheckReport(List.of());
  }

  private static CheckReport report(List<Rule> rules, TemplateContent content) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      rule.look(content, new Notes(rule.citation(), findings));
    }
    findings.sort(Comparator.comparing(Finding::severity));
    return new CheckReport(findings);
  }

  /** How many rules found nothing. */
  public int passed(CheckReport report) {
    return rules.keeping().size()
        + rules.content().size()
        - (int) report.findings().stream().map(Finding::rule).distinct().count();
  }
}
