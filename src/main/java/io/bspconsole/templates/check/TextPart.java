package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Example;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.Variables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in which variables may stand, with its samples. */
record TextPart(
    Kind kind, String pointer, String text, Variables variables, List<Example> examples) {

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

  /** The texts of headers and bodies. */
  static List<TextPart> of(TemplateContent content) {
    List<TextPart> parts = new ArrayList<>();
    content.headers().forEach(h -> add(parts, Kind.HEADER, h.pointer(), h.text(), h.examples()));
    content.bodies().forEach(b -> add(parts, Kind.BODY, b.pointer(), b.text(), b.examples()));
    return parts;
  }

  static List<TextPart> bodies(TemplateContent content) {
    return of(content).stream().filter(part -> part.kind == Kind.BODY).toList();
  }

  private static void add(
      List<TextPart> parts,
      Kind kind,
      String pointer,
      @Nullable String text,
      List<Example> examples) {
    if (text != null) {
      parts.add(new TextPart(kind, pointer + "/text", text, Variables.in(text), examples));
    }
  }
}
