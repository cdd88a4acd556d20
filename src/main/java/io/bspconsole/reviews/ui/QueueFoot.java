package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.bspconsole.reviews.portfolio.ReviewerKeys;
import io.bspconsole.templates.ui.TemplatesNavigation;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;

/** What stands below the queue: its keys, the report, and the settings for who may change them. */
class QueueFoot extends Div {

  QueueFoot(Component page, ReviewerKeys keys, boolean settings) {
    addClassName("bsp-queue-foot");
    Button help = new Button(getTranslation("reviews.keys"), _ -> Keys.explain(page, keys));
    help.setIcon(Icon.HELP.create());
    add(
        Keys.on("?", help),
        new PageLink(getTranslation("reviews.report"), ReviewsNavigation.REPORT),
        new PageLink(getTranslation("reviews.rules"), TemplatesNavigation.RULES));
    if (settings) {
      add(new PageLink(getTranslation("reviews.settings"), ReviewsNavigation.SETTINGS));
    }
  }
}
