package io.bspconsole.templates.ui;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.templates.content.Example;
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

  /** In code points; longer texts are cut, so that no stored text can hold up a page. */
  private static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_LABEL = 500;
  private static final int MOST_BUTTONS = 10;

  private ContentPreviews() {}

  /** The whole message with its samples; parts that Meta writes itself stay empty. */
  public static PreviewContent of(TemplateContent content) {
    String body = content.body().map(it -> shown(it.text())).orElse("");
    Map<String, String> samples = new HashMap<>();
    content.body().ifPresent(it -> samples.putAll(samples(body, it.examples())));
    String header =
        content.header().filter(Header::isText).map(h -> headerText(h, samples)).orElse(null);
    return new PreviewContent(
        content.header().filter(h -> !h.isText()).map(h -> label(h.format())).orElse(null),
        header,
        body,
        content.footer().map(ContentPreviews::label).orElse(null),
        buttons(content),
        samples,
        content.language());
  }

  /** The header counts its variables anew, so {{1}} there is not the body's {{1}}. */
  private static @Nullable String headerText(Header header, Map<String, String> samples) {
    if (header.text() == null) {
      return null;
    }
    String text = shown(header.text());
    for (Map.Entry<String, String> sample : samples(text, header.examples()).entrySet()) {
      String name = "header " + sample.getKey();
      text = text.replace("{{" + sample.getKey() + "}}", "{{" + name + "}}");
      samples.put(name, sample.getValue());
    }
    return text;
  }

  private static Map<String, String> samples(String text, List<Example> examples) {
    Map<String, String> samples = Variables.in(text).samples(examples);
    samples.replaceAll((_, sample) -> label(sample));
    return samples;
  }

  private static List<PreviewButton> buttons(TemplateContent content) {
    return content.buttons().stream()
        .limit(MOST_BUTTONS)
        .map(button ->
            new PreviewButton(
                label(button.kind()),
                label(Objects.requireNonNullElse(button.text(), button.kind()))))
        .toList();
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : KeptText.cut(text, LONGEST_TEXT);
  }

  private static String label(String text) {
    return KeptText.cut(text, LONGEST_LABEL);
  }
}
