package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Says in words what narrows the list of templates. */
final class TemplateFilterWords implements Serializable {

  /** Meta's states that can be chosen. */
  static final List<String> STATUSES =
      List.of(
          "PENDING",
          "APPROVED",
          "REJECTED",
          "PAUSED",
          "DISABLED",
          "IN_APPEAL",
          "LIMIT_EXCEEDED",
          "ARCHIVED",
          "PENDING_DELETION",
          "DELETED");

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
    return STATUSES.contains(status) ? page.getTranslation("uikit.state.meta." + status) : status;
  }
}
