package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import io.bspconsole.templates.check.TermForm;

/** Names of lists of terms, and what is wrong with a term. */
final class TermListWords {

  private TermListWords() {}

  /** The name of a list for people; lists about goods have one for each kind. */
  static String name(Component page, String list) {
    int colon = list.indexOf(':');
    return colon < 0 || list.startsWith("sensitive")
        ? page.getTranslation("templates.terms.list." + list.replace(':', '.'))
        : page.getTranslation(
            "templates.terms.list." + list.substring(0, colon),
            page.getTranslation("templates.terms.kind." + list.substring(colon + 1)));
  }

  static String why(Component page, String typed, TermForm.Why why) {
    return page.getTranslation("templates.terms.why." + why, typed, TermForm.LONGEST);
  }
}
