package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Example;
import io.bspconsole.templates.content.Variables;
import java.util.List;

/**
 * A text in which variables may stand, with its samples.
 *
 * @param card true on a card of a carousel
 * @param owner JSON pointer to the component that has the text
 */
record TextPart(
    Kind kind,
    boolean card,
    String owner,
    String text,
    Variables variables,
    List<Example> examples) {

  enum Kind {
    HEADER(2388047),
    BODY(2388072);

    private final int formatSubcode;

    Kind(int formatSubcode) {
      this.formatSubcode = formatSubcode;
    }

    int formatSubcode() {
      return formatSubcode;
    }
  }

  static TextPart of(Kind kind, boolean card, String owner, String text, List<Example> examples) {
    return new TextPart(kind, card, owner, text, Variables.in(text), examples);
  }

  String pointer() {
    return owner + "/text";
  }

  boolean isBody() {
    return kind == Kind.BODY;
  }

  boolean hasVariables() {
    return !variables.isEmpty();
  }
}
