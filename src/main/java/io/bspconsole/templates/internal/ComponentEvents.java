package io.bspconsole.templates.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.TemplateComponentsUpdated;
import io.bspconsole.webhooks.events.TemplateComponentsUpdated.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps the texts that Meta says it holds, in the form in which the texts of versions are compared:
 * header, body, footer and then each button on a line.
 */
@Component
class ComponentEvents implements EventHandler<TemplateComponentsUpdated> {

  private final EventTargets targets;
  private final MetaNews news;

  ComponentEvents(EventTargets targets, MetaNews news) {
    this.targets = targets;
    this.news = news;
  }

  @Override
  public Class<TemplateComponentsUpdated> type() {
    return TemplateComponentsUpdated.class;
  }

  @Override
  public Outcome apply(TemplateComponentsUpdated event) {
    String words = words(event);
    return targets
        .find(event.waba(), event.template(), event.name(), event.language())
        .map(template ->
            news.take(
                template,
                template.meta().worded(words, event.occurredAt()),
                new MetaNews.Line(
                    HistoryEntry.TEXTS,
                    event.occurredAt(),
                    null,
                    KeptText.cut(words.strip(), KeptText.EXPLANATION))))
        .orElse(Outcome.NO_SUCH_OBJECT);
  }

  private static String words(TemplateComponentsUpdated event) {
    List<String> lines = new ArrayList<>();
    lines.add(Objects.requireNonNullElse(event.title(), ""));
    if (event.body() != null) {
      event.body().lines().forEach(lines::add);
    }
    lines.add(Objects.requireNonNullElse(event.footer(), ""));
    event.buttons().forEach(button -> lines.add(words(button)));
    return String.join("\n", lines);
  }

  private static String words(Button button) {
    String label =
        Stream.of(button.text(), button.type()).filter(Objects::nonNull).findFirst().orElse("");
    return button.target() == null ? label : label + " → " + button.target();
  }
}
