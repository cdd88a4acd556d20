package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.templates.MetaStatus;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Says in words what narrows the list of templates. */
final class TemplateFilterWords implements Serializable {

  private final Component page;

  TemplateFilterWords(Component page) {
    this.page = page;
  }

  /** All that narrows it; empty where nothing does. */
  String of(TemplateListQuery query) {
    List<String> words = new ArrayList<>();
    if (query.ours() != null) {
      words.add(page.getTranslation("uikit.state.ours." + query.ours()));
    }
    if (query.meta() != null) {
      words.add(page.getTranslation("templates.list.atMeta", meta(query.meta())));
    }
    if (!query.search().isEmpty()) {
      words.add("“" + query.search() + "”");
    }
    return String.join(", ", words);
  }

  /** One of Meta's states; one that nobody knows yet stays verbatim. */
  String meta(String status) {
    return MetaStatus.KNOWN.contains(status)
        ? page.getTranslation("uikit.state.meta." + status)
        : status;
  }
}
