package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.JsonPlace;
import io.bspconsole.templates.content.TemplateContent;

/**
 * No part is far beyond what a template can need. These bounds are ours and lie well above Meta's
 * limits (named behind each): within them a draft may be wrong and is kept, beyond them it is not
 * taken, so that whatever is stored can be shown. {0} is the {@link Kind} by its place, {1} how
 * much there is, {2} how much is taken.
 */
record InBounds(Citation citation) implements Rule {

  /** Characters of one text. Meta: 1,024 of a body, 2,000 of an address. */
  static final int TEXT = 10_000;

  /** Entries of one list, or members of one object. Meta: 10 buttons, 10 cards of a carousel. */
  static final int ENTRIES = 100;

  /** Variables of one text. A body that Meta takes has room for 170. */
  static final int VARIABLES = 200;

  /** Buttons of a message, however many lists they stand in. Meta: 10. */
  static final int BUTTONS = 50;

  /** Lists and objects within one another. Samples of a card of a carousel stand in the tenth. */
  static final int LEVELS = 32;

  /** Characters of the whole body as compact JSON. A full carousel has about 30,000. */
  static final int WHOLE = 200_000;

  /** The longest that one character gets in JSON, and what stands around a value. */
  private static final int ESCAPED = 6;

  private static final int AROUND = 6;

  private static final int INT = 11;

  /** Digits of a number may be as many as the body has characters; those are counted exactly. */
  private static final int UNKNOWN = WHOLE;

  /** What there is too much of. The order is that of the words in the bundle. */
  enum Kind {
    TEXT,
    ENTRIES,
    VARIABLES,
    BUTTONS,
    LEVELS,
    WHOLE
  }

  @Override
  public void look(Reading reading, Notes notes) {
    TemplateContent content = reading.content();
    Size size = new Size();
    for (JsonPlace place : reading.places()) {
      size.add(place);
      if (!notes.isFull()) {
        look(place, notes);
      }
    }
    for (TextPart part : reading.parts()) {
      int variables = part.variables().all().size();
      if (variables > VARIABLES) {
        note(notes, part.pointer(), Kind.VARIABLES, variables, VARIABLES);
      }
    }
    int buttons = 0;
    for (Components group : reading.groups()) {
      buttons += group.buttons().size();
    }
    note(notes, "/components", Kind.BUTTONS, buttons, BUTTONS);
    if (notes.isEmpty()
        && size.most > WHOLE) { // one that is nested too deeply might not be written
      note(notes, "", Kind.WHOLE, content.canonical().length(), WHOLE);
    }
  }

  private static void look(JsonPlace place, Notes notes) {
    String text = place.text();
    if (text != null) {
      if (text.length() > TEXT && Length.of(text) > TEXT) {
        note(notes, place.pointer(), Kind.TEXT, Length.of(text), TEXT);
      }
    } else if (place.size() > ENTRIES) {
      note(notes, place.pointer(), Kind.ENTRIES, place.size(), ENTRIES);
    } else if (place.size() > 0 && place.level() == LEVELS + 1) {
      note(notes, place.pointer(), Kind.LEVELS, place.level(), LEVELS);
    }
  }

  private static void note(Notes notes, String pointer, Kind kind, int found, int most) {
    if (found > most) {
      notes.add(pointer, kind.ordinal(), found, most);
    }
  }

  /** How long the body is at most when written as JSON: quicker than to write it. */
  private static final class Size {

    private long most;

    private static long number(JsonPlace place) {
      return place.node().isNumber() ? UNKNOWN : 1;
    }

    void add(JsonPlace place) {
      String text = place.text();
      long value = text != null ? text.length() : place.node().isInt() ? INT : number(place);
      String member = place.member();
      most += ESCAPED * (value + (member == null ? 0 : member.length())) + AROUND;
    }
  }
}
