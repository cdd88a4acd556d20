package io.bspconsole.templates.ui;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Example;
import io.bspconsole.templates.content.PlainLines;
import io.bspconsole.templates.content.TemplateContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a template in which two drafts differ.
 *
 * @param key of the name that its field has
 */
record RacePart(String key, String mine, String theirs) {

  /** Where they differ, in the order of the editor; empty where no part that has a field does. */
  static List<RacePart> between(TemplateContent mine, TemplateContent theirs, Locale reader) {
    Map<String, String> other = parts(theirs, reader);
    return parts(mine, reader).entrySet().stream()
        .map(part ->
            new RacePart(
                "templates.editor." + part.getKey(),
                part.getValue(),
                Objects.requireNonNull(other.get(part.getKey()))))
        .filter(part -> !part.mine.equals(part.theirs))
        .toList();
  }

  private static Map<String, String> parts(TemplateContent content, Locale reader) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("name", content.name());
    parts.put("category", content.category());
    parts.put("language", Languages.name(content.language(), reader));
    parts.put("header", content.header().map(FormatWords::of).orElse(""));
    parts.put("body", content.body().map(Body::text).orElse(""));
    parts.put("samples", samples(content));
    parts.put("footer", content.footer().orElse(""));
    parts.put(
        "buttons",
        content.buttons().stream().map(PlainLines::button).collect(Collectors.joining("\n")));
    parts.replaceAll((_, text) -> KeptText.cut(text, KeptText.EXPLANATION));
    return parts;
  }

  /** What stands in for the variables of header and body. */
  private static String samples(TemplateContent content) {
    return Stream.concat(
            content.header().stream().flatMap(header -> header.examples().stream()),
            content.body().stream().flatMap(body -> body.examples().stream()))
        .map(Example::value)
        .collect(Collectors.joining(" · "));
  }
}
