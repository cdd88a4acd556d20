package io.bspconsole.templates.check;

import io.bspconsole.kernel.Sha256;
import io.bspconsole.templates.content.TemplateContent;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks all rules about a template. Pure and quick enough to run while somebody types; any content
 * gets an answer, however broken it is.
 */
@Component
public class TemplateCheck {

  private final Lexicon lexicon;

  /** To be raised by whoever changes what a rule finds, without changing its words or figures. */
  private static final String RULES = "2026-11-27.2";

  private final Rules rules;
  private final String edition;

  TemplateCheck(CheckSettings settings) {
    this.lexicon = Lexicons.with(settings.terms());
    this.rules = Rules.with(settings, lexicon);
    this.edition = edition(settings);
  }

  private String edition(CheckSettings settings) {
    String all =
        RULES + settings + rules.all().stream().map(Rule::citation).toList() + lexicon.content();
    byte[] hash = Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  /**
   * 32 characters that change when the same template may get another answer: with the rules, their
   * figures and the terms.
   */
  public String edition() {
    return edition;
  }

  /** All findings; of content that cannot even be {@linkplain #keeping kept}, only why not. */
  public CheckReport check(TemplateContent content) {
    return check(content, Surroundings.UNKNOWN);
  }

  /** The same, with what counts besides the content. */
  public CheckReport check(TemplateContent content, Surroundings surroundings) {
    Reading reading = new Reading(content, surroundings, lexicon);
    CheckReport keeping = keeping(reading);
    return keeping.accepted() ? report(reading) : keeping;
  }

  /**
   * What forbids to store this as a draft: far more than a template can need ({@link InBounds}), or
   * characters that no database keeps. Everything else may be put right later.
   */
  public CheckReport keeping(TemplateContent content) {
    return keeping(new Reading(content, Surroundings.UNKNOWN, lexicon));
  }

  private CheckReport keeping(Reading reading) {
    for (Rule rule : rules.keeping()) { // the later ones rely on what the first one bounds
      Notes notes = new Notes(rule.citation());
      rule.look(reading, notes);
      if (!notes.isEmpty()) {
        return notes.report();
      }
    }
    return Notes.CLEAN;
  }

  private CheckReport report(Reading reading) {
    Notes notes = new Notes(rules.keeping().getFirst().citation());
    for (Rules.Chapter chapter : rules.content()) {
      if (chapter.when().test(reading)) {
        for (Rule rule : chapter.rules()) {
          notes.next(rule.citation());
          rule.look(reading, notes);
        }
      }
    }
    return notes.report();
  }

  /** All rules about the content, in the order in which findings are shown. */
  public List<RuleInForce> rules() {
    return rules.all().stream().map(rule -> RuleInForce.of(rule.citation())).toList();
  }

  /** How many rules found nothing. */
  public int passed(CheckReport report) {
    return rules.keeping().size()
        + rules.all().size()
        - (int) report.findings().stream().map(Finding::rule).distinct().count();
  }
}
