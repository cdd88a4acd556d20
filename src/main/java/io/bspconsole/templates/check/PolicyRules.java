package io.bspconsole.templates.check;

import static io.bspconsole.templates.check.Citation.house;
import static io.bspconsole.templates.check.Citation.policy;

import java.util.List;

/**
 * The rules for what the policy asks of words. Terms that can hardly be meant otherwise block;
 * those that need somebody to read them in their place are hints, and warn.
 */
final class PolicyRules {

  private PolicyRules() {}

  /** About single characters and numbers. */
  static List<Rule> always() {
    return List.of(
        new ControlCharacters(house("control-characters", "P1.1")),
        new SensitiveNumber(policy("sensitive-number", "P3.3")));
  }

  /** About words of the lexicon. */
  static List<Rule> words(Lexicon lexicon) {
    return List.of(
        SensitiveRequest.of(policy("sensitive-request", "P3.3"), lexicon),
        Goods.of(policy("goods", "P4.5"), lexicon, "goods"),
        Goods.of(policy("goods-hint", "P4.5").warning(), lexicon, "goods-hint"),
        Wording.of(policy("threat", "P4.2"), lexicon, "threat"),
        Wording.of(policy("threat-hint", "P4.2").warning(), lexicon, "threat-hint"),
        Wording.of(policy("crime", "P4.2"), lexicon, "crime"),
        Wording.of(policy("discrimination", "P4.3"), lexicon, "discrimination"),
        Wording.of(policy("adult", "P4.7"), lexicon, "adult"),
        Wording.of(policy("adult-hint", "P4.7").warning(), lexicon, "adult-hint"),
        Wording.of(policy("impersonation", "P1.3"), lexicon, "impersonation"),
        Wording.of(policy("deception", "P1.5"), lexicon, "deception"),
        Wording.of(policy("deception-hint", "P1.5").warning(), lexicon, "deception-hint"),
        Wording.of(policy("health", "P3.4").warning(), lexicon, "health"),
        new NoWayToPeople(
            policy("no-way-to-people", "P2.7").warning(),
            lexicon.mask("machine"),
            lexicon.mask("people")),
        new PromotionalUtility(
            policy("promotional-utility", "P2.4").warning(), lexicon.mask("promotional")),
        new OneTimeCode(
            policy("one-time-code", "P2.4").warning(),
            lexicon.mask("one-time-code"),
            lexicon.mask("warnings")));
  }
}
