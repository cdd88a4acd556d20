package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.HoldOutcome;
import io.bspconsole.templates.MetaCategory;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateHolds;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** That nobody should send a template, why, and what whoever may can do about it. */
final class HoldPart {

  private final Component page;
  private final TemplateHolds holds;
  private final ClientId client;
  private final TemplateDetails details;
  private final boolean mayHold;

  HoldPart(
      Component page,
      TemplateHolds holds,
      ClientId client,
      TemplateDetails details,
      boolean mayHold) {
    this.page = page;
    this.holds = holds;
    this.client = client;
    this.details = details;
    this.mayHold = mayHold;
  }

  /** For lists and heads. */
  static StatusBadge badge() {
    return StatusBadge.ours(Icon.BLOCK, I18NProvider.translate("templates.hold.badge"), Tone.BAD);
  }

  /** The button that holds; none where it is held, or for whoever may not. */
  Component[] buttons() {
    return mayHold && !details.hold().isHeld()
        ? new Component[] {new Button(text("templates.hold.action"), _ -> ask())}
        : new Component[0];
  }

  /** Empty while it may be sent. */
  Optional<Note> banner() {
    return details.hold().since().map(this::banner);
  }

  private Note banner(Instant since) {
    Times times = Times.of(page);
    List<Component> parts = new ArrayList<>();
    Paragraph headline = new Paragraph(text("templates.hold.since", times.withYear(since)));
    headline.addClassName("bsp-strong");
    parts.add(headline);
    Hold hold = details.hold();
    if (hold.byPerson() != null) {
      parts.add(
          new Paragraph(
              text("templates.hold.person", hold.byPerson().name(), hold.byPerson().reason())));
    }
    if (hold.byItself() != null) {
      details
          .meta()
          .categories()
          .dearerMove()
          .ifPresent(move -> parts.add(new Paragraph(words(move, times))));
    }
    if (mayHold) {
      Button release = new Button(text("templates.hold.release"), _ -> release());
      release.setAriaLabel(text("templates.hold.release.of", details.name()));
      parts.add(release);
    }
    Note banner = new Note(Tone.BAD, parts.toArray(Component[]::new));
    banner.getElement().setAttribute("role", "status");
    return banner;
  }

  private String words(CategoryMove move, Times times) {
    String to = TemplateWords.category(page, move.to());
    MetaCategory categories = details.meta().categories();
    Instant at = move.at();
    if (categories.move().isEmpty()) {
      return text("templates.hold.itself.moved", to);
    } else if (at == null) {
      return text("templates.hold.itself.sometime", to);
    }
    Instant now = Instant.now();
    return at.isAfter(now)
        ? text(
            "templates.hold.itself.move",
            to,
            times.absolute(at),
            times.span(Duration.between(now, at)))
        : text("templates.hold.itself.due", to, times.absolute(at));
  }

  private void ask() {
    TextArea reason = new TextArea(text("templates.hold.reason"));
    reason.setHelperText(text("templates.hold.reason.help"));
    reason.setManualValidation(true);
    reason.setWidthFull();
    PasteLimit.on(reason, Hold.LONGEST_REASON);
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(text("templates.hold.title", details.name()));
    dialog.setWidth("min(480px, 100vw - 32px)");
    dialog.add(new Paragraph(text("templates.hold.consequence")), reason);
    Button hold =
        new Button(
            text("templates.hold.confirm"),
            _ -> {
              HoldOutcome outcome = holds.hold(client, details.id(), reason.getValue());
              boolean unusable = outcome == HoldOutcome.WORDS_UNUSABLE;
              reason.setErrorMessage(unusable ? text("templates.hold.WORDS_UNUSABLE") : "");
              reason.setInvalid(unusable);
              if (!unusable) {
                dialog.close();
                told(outcome, "templates.hold.held");
              }
            });
    hold.addThemeVariants(ButtonVariant.PRIMARY);
    dialog.getFooter().add(new Button(text("uikit.dialog.cancel"), _ -> dialog.close()), hold);
    dialog.open();
  }

  private void release() {
    told(holds.release(client, details.id(), details.hold()), "templates.hold.released");
  }

  /** The page reads itself anew, whoever was faster. */
  private void told(HoldOutcome outcome, String done) {
    if (outcome == HoldOutcome.DONE) {
      Toasts.did(text(done));
    } else {
      Toasts.failed(text("templates.hold.SO_BEFORE"));
    }
  }

  private String text(String key, Object... arguments) {
    return page.getTranslation(key, arguments);
  }
}
