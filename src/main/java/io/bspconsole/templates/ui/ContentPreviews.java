package io.bspconsole.templates.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.CodeParts;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Example;
import io.bspconsole.templates.content.Footer;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.LimitedTimeOffer;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.uikit.PreviewContent;
import io.bspconsole.uikit.PreviewContent.Bubble;
import io.bspconsole.uikit.PreviewContent.Offer;
import io.bspconsole.uikit.PreviewContent.PreviewButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a template's content into what the preview of a phone shows. */
public final class ContentPreviews {

  /** In code points; longer texts are cut, so that no stored text can hold up a page. */
  private static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_LABEL = 500;
  private static final int MOST_BUTTONS = 10;
  static final int MOST_CARDS = 10;

  /** What Meta writes above a code in English (Meta, Authentication templates). */
  private static final String CODE = "*{{1}}* is your verification code.";

  private ContentPreviews() {}

  /** The whole message with its samples; what Meta writes itself is told, not quoted. */
  public static PreviewContent of(TemplateContent content) {
    Components parts = content.components();
    Bubble message =
        content.category().equals("AUTHENTICATION") && text(parts).isEmpty()
            ? code(content)
            : bubble(parts);
    return new PreviewContent(
        message,
        content.offer().map(offer -> offer(offer, parts)).orElse(null),
        content.cards().stream().limit(MOST_CARDS).map(card -> bubble(card.components())).toList(),
        content.language());
  }

  private static Bubble bubble(Components parts) {
    String body = text(parts).map(ContentPreviews::shown).orElse("");
    Map<String, String> samples = new HashMap<>();
    parts.bodies().stream()
        .findFirst()
        .ifPresent(it -> samples.putAll(samples(body, it.examples())));
    Optional<Header> header = parts.headers().stream().findFirst();
    return new Bubble(
        header.filter(h -> !h.isText()).map(h -> label(h.format())).orElse(null),
        header.filter(Header::isText).map(h -> headerText(h, samples)).orElse(null),
        body,
        parts.footers().stream()
            .findFirst()
            .map(Footer::text)
            .map(ContentPreviews::label)
            .orElse(null),
        buttons(parts),
        samples);
  }

  private static Bubble code(TemplateContent content) {
    StringBuilder body = new StringBuilder(CODE);
    if (CodeParts.advises(content)) {
      body.append("\n_").append(I18NProvider.translate("templates.preview.advice")).append('_');
    }
    Integer minutes = CodeParts.minutes(content);
    return new Bubble(
        null,
        null,
        body.toString(),
        minutes == null ? null : I18NProvider.translate("templates.preview.expires", minutes),
        buttons(content.components()),
        Map.of("1", "123456"));
  }

  private static Optional<String> text(Components parts) {
    return parts.bodies().stream().findFirst().map(Body::text);
  }

  /** The code stands in the box of the offer, where it can be copied. */
  private static Offer offer(LimitedTimeOffer offer, Components parts) {
    String code =
        parts.buttons().stream()
            .filter(button -> button.kind().equals("COPY_CODE"))
            .flatMap(button -> button.examples().stream())
            .findFirst()
            .map(Example::value)
            .map(ContentPreviews::label)
            .orElse(null);
    return new Offer(
        label(Objects.requireNonNullElse(offer.text(), "")),
        code,
        Boolean.TRUE.equals(offer.expires()));
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

  private static List<PreviewButton> buttons(Components parts) {
    List<PreviewButton> buttons = new ArrayList<>();
    for (Button button : parts.buttons().stream().limit(MOST_BUTTONS).toList()) {
      buttons.add(
          new PreviewButton(
              label(button.kind()), label(Objects.requireNonNullElse(button.text(), ""))));
    }
    if (parts.kinds().contains("CALL_PERMISSION_REQUEST")) {
      buttons.add(new PreviewButton("CALL_PERMISSION_REQUEST", ""));
    }
    return buttons;
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : KeptText.cut(text, LONGEST_TEXT);
  }

  private static String label(String text) {
    return KeptText.cut(text, LONGEST_LABEL);
  }
}
