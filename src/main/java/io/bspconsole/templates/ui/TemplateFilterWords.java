package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.check.Languages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says in words what narrows the list of templates. */
final class TemplateFilterWords implements Serializable {

  private static final Set<String> QUALITIES = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");

  private final Component page;

  TemplateFilterWords(Component page) {
    this.page = page;
  }

  /** All that narrows it; empty where nothing does. */
  String of(TemplateFilter filter, Locale reader) {
    List<String> words = new ArrayList<>();
    if (filter.ours() != null) {
      words.add(page.getTranslation("uikit.state.ours." + filter.ours()));
    }
    if (filter.metaStatus() != null) {
      words.add(page.getTranslation("templates.list.atMeta", meta(filter.metaStatus())));
    }
    if (filter.category() != null) {
      words.add(TemplateWords.category(page, filter.category()));
    }
    if (filter.language() != null) {
      words.add(Languages.name(filter.language(), reader));
    }
    if (filter.quality() != null) {
      words.add(quality(filter.quality()));
    }
    if (filter.held()) {
      words.add(page.getTranslation("templates.filter.held.only"));
    }
    if (filter.moving()) {
      words.add(page.getTranslation("templates.filter.moving.only"));
    }
    if (filter.archived()) {
      words.add(page.getTranslation("templates.filter.archived.only"));
    }
    if (!filter.search().isEmpty()) {
      words.add("“" + filter.search() + "”");
    }
    if (words.isEmpty() && (filter.waba() != null || filter.author() != null)) {
      words.add(page.getTranslation("templates.list.narrowed"));
    }
    return String.join(", ", words);
  }

  /** One of Meta's states; one that nobody knows yet stays verbatim. */
  String meta(String status) {
    return MetaStatus.KNOWN.contains(status)
        ? page.getTranslation("uikit.state.meta." + status)
        : status;
  }

  /** One of Meta's ratings; one that nobody knows yet stays verbatim. */
  String quality(String rating) {
    return QUALITIES.contains(rating) ? page.getTranslation("templates.quality." + rating) : rating;
  }
}
