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

  /** To be raised by whoever changes what a rule finds, without changing its words or figures. */
  private static final String RULES = "2026-11-27.2";

  private final CheckSettings settings;
  private volatile InForce inForce;

  /** What is asked together: one template never meets the rules of two editions. */
  private record InForce(Lexicon lexicon, Rules rules, String edition) {}

  TemplateCheck(CheckSettings settings) {
    this.settings = settings;
    this.inForce = inForce("", OwnTerms.NONE);
  }

  /**
   * Goes on with that edition of the policy and those terms.
   *
   * @throws IllegalArgumentException when the terms do not {@linkplain OwnTerms#fit fit}; what was
   *     in force stays so
   */
  public void adopt(String policy, OwnTerms own) {
    inForce = inForce(policy, own);
  }

  private InForce inForce(String policy, OwnTerms own) {
    Lexicon lexicon = Lexicons.with(own);
    Rules rules = Rules.with(settings, lexicon);
    List<Citation> citations = rules.all().stream().map(Rule::citation).toList();
    String all = RULES + settings + citations + lexicon.content() + policy + own.version();
    byte[] hash = Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    return new InForce(lexicon, rules, HexFormat.of().formatHex(hash, 0, 16));
  }

  /**
   * 32 characters that change when the same template may get another answer: with the rules, their
   * figures, the terms and the edition of the policy.
   */
  public String edition() {
    return inForce.edition();
  }

  /** All findings; of content that cannot even be {@linkplain #keeping kept}, only why not. */
  public CheckReport check(TemplateContent content) {
    return check(content, Surroundings.UNKNOWN);
  }

  /** The same, with what counts besides the content. */
  public CheckReport check(TemplateContent content, Surroundings surroundings) {
    InForce now = inForce;
    Reading reading = new Reading(content, surroundings, now.lexicon());
    CheckReport keeping = keeping(now.rules(), reading);
    return keeping.accepted() ? report(now.rules(), reading) : keeping;
  }

  /**
   * What forbids to store this as a draft: far more than a template can need ({@link InBounds}), or
   * characters that no database keeps. Everything else may be put right later.
   */
  public CheckReport keeping(TemplateContent content) {
    InForce now = inForce;
    return keeping(now.rules(), new Reading(content, Surroundings.UNKNOWN, now.lexicon()));
  }

  private static CheckReport keeping(Rules rules, Reading reading) {
    for (Rule rule : rules.keeping()) { // the later ones rely on what the first one bounds
      Notes notes = new Notes(rule.citation());
      rule.look(reading, notes);
      if (!notes.isEmpty()) {
        return notes.report();
      }
    }
    return Notes.CLEAN;
  }

  private static CheckReport report(Rules rules, Reading reading) {
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
    return inForce.rules().all().stream().map(rule -> RuleInForce.of(rule.citation())).toList();
  }

  /** How many rules found nothing. */
  public int passed(CheckReport report) {
    Rules rules = inForce.rules();
    return rules.keeping().size()
        + rules.all().size()
        - (int) report.findings().stream().map(Finding::rule).distinct().count();
  }
}
