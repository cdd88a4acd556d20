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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The samples of a template's headers: what each of them is, and the way to get it. */
public final class SampleList extends UnorderedList {

  private final transient TemplateSamples samples;
  private final transient ClientId client;

  private SampleList(TemplateSamples samples, ClientId client, TemplateContent content) {
    this.samples = samples;
    this.client = client;
    addClassName("bsp-samples");
    Map<Integer, Header> headers = headers(content);
    Set<String> handles =
        headers.values().stream().map(it -> it.handles().getFirst()).collect(Collectors.toSet());
    Map<String, TemplateSample> found =
        handles.isEmpty() ? Map.of() : samples.find(client, handles);
    headers.forEach((card, header) ->
        add(
            item(
                card == 0 ? "templates.sample.header" : "templates.sample.card",
                card,
                header,
                Optional.ofNullable(found.get(header.handles().getFirst())))));
  }

  /** Those that name a sample; 0 for that of the message, then by the number of the card. */
  private static Map<Integer, Header> headers(TemplateContent content) {
    Map<Integer, Header> headers = new LinkedHashMap<>();
    header(content.components()).ifPresent(header -> headers.put(0, header));
    List<Card> cards = content.cards().stream().limit(ContentPreviews.MOST_CARDS).toList();
    for (int i = 0; i < cards.size(); i++) {
      int card = i + 1;
      header(cards.get(i).components()).ifPresent(header -> headers.put(card, header));
    }
    return headers;
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

  /** Whose sample stands where, so that nobody has to ask while that stays the same. */
  static List<List<String>> handles(TemplateContent content) {
    return Stream.concat(
            Stream.of(content.components()), content.cards().stream().map(Card::components))
        .map(parts -> parts.headers().stream().flatMap(it -> it.handles().stream()).toList())
        .toList();
  }

  private static Optional<Header> header(Components parts) {
    return parts.headers().stream()
        .findFirst()
        .filter(header -> !header.isText() && header.samples() > 0);
  }

  private ListItem item(String key, int number, Header header, Optional<TemplateSample> found) {
    String title = getTranslation(key, FormatWords.of(header), number);
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
