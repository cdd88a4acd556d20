package io.bspconsole.templates.ui;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateSample;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.TemplatePreview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The message on a phone, with the pictures that were uploaded as samples of its headers. */
public final class SampledPreview extends TemplatePreview {

  private final transient TemplateSamples samples;
  private final transient ClientId client;
  private final Map<Integer, String> shown = new HashMap<>();

  /** An empty phone. */
  public SampledPreview(TemplateSamples samples, ClientId client) {
    this.samples = samples;
    this.client = client;
  }

  /** A phone with a message of that client. */
  public SampledPreview(TemplateSamples samples, ClientId client, TemplateContent content) {
    this(samples, client);
    show(content);
  }

  /** Shows this instead of what was shown. Pictures that stay are not fetched again. */
  public void show(TemplateContent content) {
    setContent(ContentPreviews.of(content));
    show(MESSAGE, content.components());
    List<Card> cards = content.cards();
    for (int i = 0; i < ContentPreviews.MOST_CARDS; i++) {
      show(i, i < cards.size() ? cards.get(i).components() : null);
    }
  }

  private void show(int card, @Nullable Components parts) {
    String handle =
        Optional.ofNullable(parts).stream()
            .flatMap(it -> it.headers().stream())
            .limit(1)
            .filter(header -> header.format().equals("IMAGE"))
            .flatMap(header -> header.handles().stream())
            .findFirst()
            .orElse("");
    if (!handle.equals(shown.getOrDefault(card, ""))) {
      shown.put(card, handle);
      setPicture(
          card,
          (handle.isEmpty() ? Optional.<TemplateSample>empty() : samples.find(client, handle))
              .filter(TemplateSample::isPicture)
              .map(sample -> new SampleDownload(samples, client, sample))
              .map(file -> file.picture(getTranslation("templates.sample.picture")))
              .orElse(null));
    }
  }
}
