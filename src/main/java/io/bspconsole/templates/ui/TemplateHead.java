package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.time.Instant;

/** The head of a template's page: both states, what it is, and when Meta last confirmed it. */
final class TemplateHead extends PageHead {

  TemplateHead(TemplateDetails details, Instant now) {
    super(details.name());
    Span ours = new Span(getTranslation("templates.lane.ours") + " ");
    ours.add(StateBadges.ours(details.ours().word().name()));
    if (details.hold().isHeld()) {
      ours.add(HoldPart.badge());
    }
    Span metas = new Span(getTranslation("templates.lane.meta") + " ");
    metas.add(MetaBadges.of(this, details.meta(), now));
    ours.addClassName("templates-inline");
    metas.addClassName("templates-inline");
    Instant confirmed = details.confirmedAt();
    meta(ours, metas)
        .meta(
            getTranslation(
                "templates.what",
                TemplateWords.category(this, details.category()),
                Languages.name(details.language(), getLocale())),
            confirmed == null
                ? getTranslation("templates.unconfirmed")
                : getTranslation("templates.confirmed", Times.of(this).absolute(confirmed)));
  }

  /** Offers what the author can do next. */
  void offer(String key, Runnable action) {
    Button button = new Button(getTranslation(key), _ -> action.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    actions(button);
  }
}
