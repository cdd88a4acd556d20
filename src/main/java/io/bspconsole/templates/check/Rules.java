package io.bspconsole.templates.check;

import static io.bspconsole.templates.check.Citation.meta;

import java.util.List;
import java.util.function.Predicate;

/**
 * The rules in force, in the order in which findings are shown.
 *
 * @param keeping what a template must satisfy for its draft to be kept at all
 * @param content everything else
 */
record Rules(List<Rule> keeping, List<Chapter> content) {

  /** Rules that have nothing to say unless the condition holds. */
  record Chapter(Predicate<Reading> when, List<Rule> rules) {}

  /** All that look at the content. */
  List<Rule> all() {
    return content.stream().flatMap(chapter -> chapter.rules().stream()).toList();
  }

  static Rules with(CheckSettings settings, Lexicon lexicon) {
    return new Rules(
        List.of(
            new InBounds(meta("size").from(Source.HOUSE)),
            new WholeCharacters(meta("characters").from(Source.HOUSE))),
        List.of(
            new Chapter(_ -> true, MetaRules.overview()),
            new Chapter(Reading::hasHeader, MetaRules.header()),
            new Chapter(_ -> true, MetaRules.body(settings)),
            new Chapter(Reading::hasVariables, MetaRules.parameters(settings)),
            new Chapter(Reading::hasFooter, MetaRules.footer()),
            new Chapter(Reading::hasButtons, MetaRules.buttons()),
            new Chapter(Reading::isSpecial, MetaRules.special()),
            new Chapter(_ -> true, MetaRules.language(settings)),
            new Chapter(Reading::isSurrounded, SurroundingRules.all()),
            new Chapter(_ -> true, PolicyRules.always()),
            new Chapter(Reading::hasWords, PolicyRules.words(lexicon))));
  }
}
