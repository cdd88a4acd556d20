package io.bspconsole.templates.ui;

import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.uikit.PreviewContent;
import io.bspconsole.uikit.PreviewContent.PreviewButton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a template's content into what the preview of a phone shows. */
public final class ContentPreviews {

  private ContentPreviews() {}

  /** The whole message with its samples; parts that Meta writes itself stay empty. */
  public static PreviewContent of(TemplateContent content) {
    Map<String, String> samples = new HashMap<>();
    content
        .body()
        .ifPresent(body ->
            samples.putAll(
                Variables.in(Objects.requireNonNullElse(body.text(), ""))
                    .samples(body.examples())));
    String header =
        content.header().filter(Header::isText).map(h -> headerText(h, samples)).orElse(null);
    return new PreviewContent(
        content.header().filter(h -> !h.isText()).map(Header::format).orElse(null),
        header,
        content.body().map(body -> Objects.requireNonNullElse(body.text(), "")).orElse(""),
        content.footer().orElse(null),
        buttons(content),
        samples,
        content.language());
  }

  /** The header counts its variables anew, so {{1}} there is not the body's {{1}}. */
  private static @Nullable String headerText(Header header, Map<String, String> samples) {
    String text = header.text();
    if (text == null) {
      return null;
    }
    for (Map.Entry<String, String> sample :
        Variables.in(text).samples(header.examples()).entrySet()) {
      String name = "header " + sample.getKey();
      text = text.replace("{{" + sample.getKey() + "}}", "{{" + name + "}}");
      samples.put(name, sample.getValue());
    }
    return text;
  }

  private static List<PreviewButton> buttons(TemplateContent content) {
    return content.buttons().stream()
        .map(button ->
            new PreviewButton(
                button.kind(), Objects.requireNonNullElse(button.text(), button.kind())))
        .toList();
  }
}
