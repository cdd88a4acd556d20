package io.bspconsole.templates.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.policy.Clauses;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.check.FindingWords;
import io.bspconsole.uikit.FindingItem;
import io.bspconsole.uikit.FindingLevel;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words findings for a page, each with whose rule it is and under which edition. */
@Component
public class FindingItems {

  private final FindingWords words;
  private final Clauses clauses;

  FindingItems(FindingWords words, Clauses clauses) {
    this.words = words;
    this.clauses = clauses;
  }

  /** All findings of the report, in its order. */
  public List<FindingItem> of(CheckReport report, Locale locale) {
    return report.findings().stream().map(finding -> of(finding, locale)).toList();
  }

  /** One finding; actions may be added to it. */
  public FindingItem of(Finding finding, Locale locale) {
    FindingItem item =
        new FindingItem(
            FindingLevel.valueOf(finding.severity().name()), words.title(finding, locale));
    if (finding.clause() != null) {
      item.clause(finding.clause(), origin(finding, locale));
    } else {
      item.origin(origin(finding, locale));
    }
    item.sentence(words.message(finding, locale));
    words.fix(finding, locale).ifPresent(item::sentence);
    return item;
  }

  /** What is wrong, in one short sentence. */
  public String title(Finding finding, Locale locale) {
    return words.title(finding, locale);
  }

  private String origin(Finding finding, Locale locale) {
    String edition =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .format(clauses.current().changedOn());
    return I18NProvider.translate(locale, "templates.finding." + finding.source().name(), edition);
  }
}
