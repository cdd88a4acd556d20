package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateSample;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.FileSize;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The samples of a template's headers: what each of them is, and the way to get it. */
public final class SampleList extends UnorderedList {

  private final transient TemplateSamples samples;
  private final transient ClientId client;

  private SampleList(TemplateSamples samples, ClientId client, TemplateContent content) {
    this.samples = samples;
    this.client = client;
    addClassName("bsp-samples");
    add("templates.sample.header", 0, content.components());
    List<Card> cards = content.cards().stream().limit(ContentPreviews.MOST_CARDS).toList();
    for (int i = 0; i < cards.size(); i++) {
      add("templates.sample.card", i + 1, cards.get(i).components());
    }
  }

  /** In a card; empty for a template whose headers name no sample. */
  public static Optional<io.bspconsole.uikit.Card> card(
      TemplateSamples samples, ClientId client, TemplateContent content) {
    SampleList list = new SampleList(samples, client, content);
    return list.getChildren().findAny().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new io.bspconsole.uikit.Card(I18NProvider.translate("templates.samples"), list));
  }

  /** That another sample stands in a header than before; empty where none does. */
  public static Optional<Component> change(TemplateContent before, TemplateContent after) {
    return handles(before).equals(handles(after))
        ? Optional.empty()
        : Optional.of(new Note(Tone.WORK, I18NProvider.translate("templates.sample.changed")));
  }

  private static List<List<String>> handles(TemplateContent content) {
    return Stream.concat(
            Stream.of(content.components()), content.cards().stream().map(Card::components))
        .map(parts -> parts.headers().stream().flatMap(it -> it.handles().stream()).toList())
        .toList();
  }

  private void add(String key, int number, Components parts) {
    parts.headers().stream()
        .findFirst()
        .filter(header -> !header.isText() && header.samples() > 0)
        .ifPresent(header -> add(item(key, number, header)));
  }

  private ListItem item(String key, int number, Header header) {
    String title = getTranslation(key, FormatWords.of(header), number);
    Optional<TemplateSample> found = samples.find(client, header.handles().getFirst());
    ListItem item =
        new ListItem(
            Lines.strong(title),
            Lines.detail(
                found
                    .map(this::facts)
                    .orElseGet(() -> getTranslation("templates.sample.elsewhere"))));
    found.map(sample -> download(sample, title)).ifPresent(item::add);
    return item;
  }

  private String facts(TemplateSample sample) {
    String kind = sample.mediaType().substring(sample.mediaType().indexOf('/') + 1);
    return getTranslation(
        "templates.sample.facts",
        sample.fileName(),
        kind.toUpperCase(Locale.ROOT),
        FileSize.of(sample.size()),
        Times.of(this).absolute(sample.uploadedAt()));
  }

  private Component download(TemplateSample sample, String title) {
    var link =
        new SampleDownload(samples, client, sample)
            .link(getTranslation("templates.sample.download"));
    link.setAriaLabel(getTranslation("templates.sample.download.of", title));
    return link;
  }
}
