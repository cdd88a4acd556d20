package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import io.bspconsole.uikit.ViewTabs;
import java.util.Arrays;
import java.util.Locale;

/** The parts of a template's page; the one that is open stands in the address. */
enum TemplatePart {
  OVERVIEW,
  LANGUAGES,
  VERSIONS,
  HISTORY;

  private static final String PARAMETER = "view";

  /** Whatever it does not know is the overview. */
  static TemplatePart of(Location address) {
    String wanted = address.getQueryParameters().getSingleParameter(PARAMETER).orElse("");
    return Arrays.stream(values())
        .filter(part -> part.word().equals(wanted))
        .findFirst()
        .orElse(OVERVIEW);
  }

  String title(Component page) {
    return page.getTranslation("templates.part." + name());
  }

  /**
   * The tabs, this one open.
   *
   * @param path of the page
   * @param languages how many the name has
   * @param versions how many there are, an open draft among them
   */
  ViewTabs tabs(Component page, String path, int languages, int versions, int events) {
    return new ViewTabs(page.getTranslation("templates.parts"))
        .tab(OVERVIEW.title(page), path, this == OVERVIEW)
        .tab(LANGUAGES.title(page), languages, address(path, LANGUAGES), this == LANGUAGES)
        .tab(VERSIONS.title(page), versions, address(path, VERSIONS), this == VERSIONS)
        .tab(HISTORY.title(page), events, address(path, HISTORY), this == HISTORY);
  }

  private static String address(String path, TemplatePart part) {
    return path + "?" + PARAMETER + "=" + part.word();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
