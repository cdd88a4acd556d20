package io.bspconsole.templates.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * No text offers goods or services that may not be offered over WhatsApp. {0} are the words that
 * were found, {1} the {@link Kind} by its place.
 *
 * <p>Source: WhatsApp Business Policy, section 4, clause P4.5 (Commerce Policy); Meta, Business
 * Messaging Policy, list of 25 Oct 2022. The words are data, in groups named {@code goods:…} for
 * what blocks and {@code goods-hint:…} for what a reviewer looks at.
 *
 * @param masks the group of the lexicon for each kind, as bits; 0 where there is none
 */
record Goods(Citation citation, List<Long> masks, long all, long warnings) implements Rule {

  /** Kinds of goods. The order is that of the words in the bundle. */
  enum Kind {
    WEAPONS,
    ALCOHOL,
    TOBACCO,
    DRUGS,
    MEDICAL,
    ANIMALS,
    HAZARDOUS,
    CURRENCY,
    BODY_PARTS,
    GAMBLING,
    ADULT,
    DATING,
    PYRAMIDS,
    LOANS,
    SUPPLEMENTS,
    COUNTERFEITS,
    MEDIA
  }

  static Goods of(Citation citation, Lexicon lexicon, String prefix) {
    List<Long> masks =
        Arrays.stream(Kind.values())
            .map(kind ->
                lexicon.mask(prefix + ":" + kind.name().toLowerCase(Locale.ROOT).replace("_", "-")))
            .toList();
    return new Goods(citation, masks, lexicon.mask(prefix), lexicon.mask("warnings"));
  }

  @Override
  public void look(Reading reading, Notes notes) {
    if (!reading.has(all)) {
      return;
    }
    for (ScannedText text : reading.texts()) {
      if (text.has(all) && !text.isAddress()) {
        look(text, notes);
      }
    }
  }

  private void look(ScannedText text, Notes notes) {
    for (int kind = 0; kind < masks.size(); kind++) {
      if (text.has(masks.get(kind))) {
        List<String> found = text.named(masks.get(kind), warnings);
        if (!found.isEmpty()) {
          notes.add(text.pointer(), String.join(", ", found), kind);
        }
      }
    }
  }
}
