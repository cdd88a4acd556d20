package io.bspconsole.templates.check;

import static io.bspconsole.templates.check.Citation.meta;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules in force, in the order in which findings are shown.
 *
 * @param keeping what a template must satisfy for its draft to be kept at all
 * @param content everything else
 */
record Rules(List<Rule> keeping, List<Rule> content) {

  static Rules with(CheckSettings settings, Lexicon lexicon) {
    return new Rules(
        List.of(
            new InBounds(meta("size").from(Source.HOUSE)),
            new WholeCharacters(meta("characters").from(Source.HOUSE))),
        Stream.of(
                MetaRules.overview(),
                MetaRules.header(),
                MetaRules.body(settings),
                MetaRules.parameters(settings),
                MetaRules.footer(),
                MetaRules.buttons(),
                MetaRules.special(),
                SurroundingRules.all(),
                PolicyRules.with(lexicon))
            .flatMap(List::stream)
            .toList());
  }
}
