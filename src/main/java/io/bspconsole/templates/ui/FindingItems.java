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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words findings for a page, each with whose rule it is and under which edition. */
@Component
public class FindingItems {

  private static final Pattern AT =
      Pattern.compile(
          "^/components/\\d++(?:/cards/(?<card>\\d{1,6})(?:/components/\\d++)?)?"
              + "(?:/buttons/(?<button>\\d{1,6}))?(?:/|$)");

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
        new FindingItem(FindingLevel.valueOf(finding.severity().name()), placed(finding, locale));
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

  /** What is wrong, in one sentence, as it stands under a field. */
  public String message(Finding finding, Locale locale) {
    return words.message(finding, locale);
  }

  /** The title, after the card and the button it is about; both are counted from 1. */
  private String placed(Finding finding, Locale locale) {
    String title = words.title(finding, locale);
    Matcher at = AT.matcher(finding.pointer());
    if (!at.find()) {
      return title;
    }
    String card = at.group("card");
    String button = at.group("button");
    if (card == null && button == null) {
      return title;
    }
    String key = card == null ? "button" : button == null ? "card" : "card.button";
    return I18NProvider.translate(
        locale, "templates.finding.at." + key, counted(card), counted(button), title);
  }

  private static int counted(@Nullable String index) {
    return index == null ? 0 : Integer.parseInt(index) + 1;
  }

  private String origin(Finding finding, Locale locale) {
    String edition =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .format(clauses.current().changedOn());
    return I18NProvider.translate(locale, "templates.finding." + finding.source().name(), edition);
  }
}
