package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateSample;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.TemplatePreview;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The message on a phone, with the pictures that were uploaded as samples of its headers. */
public final class SampledPreview extends TemplatePreview {

  private final transient TemplateSamples samples;
  private final transient ClientId client;
  private final Map<Integer, String> shown = new HashMap<>();
  private final transient Map<String, TemplateSample> known = new HashMap<>();

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

  /** Shows this instead of what was shown. Pictures that stay are not asked for again. */
  public void show(TemplateContent content) {
    setContent(ContentPreviews.of(content));
    Map<Integer, String> named = handles(content);
    Set<String> fresh = new HashSet<>(named.values());
    fresh.removeAll(shown.values());
    Map<String, TemplateSample> found = fresh.isEmpty() ? Map.of() : samples.find(client, fresh);
    known.keySet().retainAll(named.values());
    known.putAll(found);
    for (int card = MESSAGE; card < ContentPreviews.MOST_CARDS; card++) {
      String handle = named.get(card);
      if (!Objects.equals(handle, shown.get(card))) {
        setPicture(card, handle == null ? null : picture(handle));
      }
    }
    shown.clear();
    shown.putAll(named);
  }

  /** By the number of the card. */
  private static Map<Integer, String> handles(TemplateContent content) {
    Map<Integer, String> handles = new HashMap<>();
    handle(content.components()).ifPresent(handle -> handles.put(MESSAGE, handle));
    List<Card> cards = content.cards();
    for (int i = 0; i < Math.min(cards.size(), ContentPreviews.MOST_CARDS); i++) {
      int card = i;
      handle(cards.get(i).components()).ifPresent(handle -> handles.put(card, handle));
    }
    return handles;
  }

  private static Optional<String> handle(Components parts) {
    return parts.headers().stream()
        .limit(1)
        .filter(header -> header.format().equals("IMAGE"))
        .flatMap(header -> header.handles().stream())
        .findFirst()
        .filter(handle -> !handle.isEmpty());
  }

  private @Nullable Component picture(String handle) {
    return Optional.ofNullable(known.get(handle))
        .filter(TemplateSample::isPicture)
        .map(sample -> new SampleDownload(samples, client, sample))
        .map(file -> file.picture(getTranslation("templates.sample.picture")))
        .orElse(null);
  }
}
