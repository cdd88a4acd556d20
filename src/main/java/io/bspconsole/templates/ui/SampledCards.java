package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Card;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phone and the list of samples in a page that keeps itself fresh: what they show is asked for
 * again only where a header names another sample than before.
 */
final class SampledCards {

  private final TemplateSamples samples;
  private final List<Component> cards = new ArrayList<>();
  private @Nullable SampledPreview preview;
  private @Nullable ClientId client;
  private List<List<String>> handles = List.of();

  SampledCards(TemplateSamples samples) {
    this.samples = samples;
  }

  /** Adds them to a new part of the page, with that content. */
  void addTo(Aside aside, ClientId client, TemplateContent content) {
    List<List<String>> named = SampleList.handles(content);
    if (preview != null && client.equals(this.client) && named.equals(handles)) {
      preview.show(content);
    } else {
      preview = new SampledPreview(samples, client, content);
      this.client = client;
      handles = named;
      cards.clear();
      cards.add(new Card(I18NProvider.translate("templates.preview"), preview).flush());
      SampleList.card(samples, client, content).ifPresent(cards::add);
    }
    aside.add(cards);
  }
}
