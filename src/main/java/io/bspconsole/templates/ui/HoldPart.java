package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.access.StepUp;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.Hold.Side;
import io.bspconsole.templates.HoldOutcome;
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
import java.util.Set;
import java.util.stream.Stream;

/** That nobody should send a template, why, and what whoever may can do about it. */
final class HoldPart {

  private final Component page;
  private final TemplateHolds holds;
  private final StepUp stepUp;
  private final ClientId client;
  private final TemplateDetails details;
  private final Set<Side> sides;
  private final Instant now;

  /**
   * @param sides for which the reader holds and releases
   * @param now by the page's clock
   */
  HoldPart(
      Component page,
      TemplateHolds holds,
      StepUp stepUp,
      ClientId client,
      TemplateDetails details,
      Set<Side> sides,
      Instant now) {
    this.page = page;
    this.holds = holds;
    this.stepUp = stepUp;
    this.client = client;
    this.details = details;
    this.sides = Set.copyOf(sides);
    this.now = now;
  }

  /** For lists and heads. */
  static StatusBadge badge() {
    return StatusBadge.ours(Icon.BLOCK, I18NProvider.translate("templates.hold.badge"), Tone.BAD);
  }

  /** The buttons that hold, one for each side of the reader on which nobody holds it. */
  Component[] buttons() {
    return Stream.of(Side.values())
        .filter(sides::contains)
        .filter(side -> details.hold().of(side).isEmpty())
        .map(side -> new Button(text("templates.hold.action." + side), _ -> ask(side)))
        .toArray(Component[]::new);
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
    for (Side side : Side.values()) {
      hold.of(side)
          .ifPresent(by ->
              parts.add(new Paragraph(text("templates.hold." + side, by.name(), by.reason()))));
    }
    if (hold.byItself() != null) {
      details
          .meta()
          .categories()
          .graveMove()
          .ifPresent(move -> parts.add(new Paragraph(words(move, times))));
    }
    if (sides.contains(Side.CLIENT) && hold.isHeldByClient()) {
      parts.add(release(Side.CLIENT, () -> release(Side.CLIENT)));
    }
    if (sides.contains(Side.PROVIDER) && hold.byProvider() != null) {
      parts.add(release(Side.PROVIDER, () -> stepUp.run(() -> release(Side.PROVIDER))));
    }
    Note banner = new Note(Tone.BAD, parts.toArray(Component[]::new));
    banner.getElement().setAttribute("role", "status");
    return banner;
  }

  private Button release(Side side, Runnable act) {
    Button release = new Button(text("templates.hold.release." + side), _ -> act.run());
    release.setAriaLabel(text("templates.hold.release.of." + side, details.name()));
    return release;
  }

  private String words(CategoryMove move, Times times) {
    String to = TemplateWords.category(page, move.to());
    String key = move.rejects() ? "templates.hold.itself.reject" : "templates.hold.itself.move";
    Instant at = move.at();
    if (move.rejects() && isRejected()) {
      return text("templates.hold.itself.reject.done", to);
    } else if (details.meta().categories().move().isEmpty()) {
      return text("templates.hold.itself.move.done", to);
    } else if (at == null) {
      return text(key + ".sometime", to);
    }
    return at.isAfter(now)
        ? text(key, to, times.absolute(at), times.span(Duration.between(now, at)))
        : text(key + ".due", to, times.absolute(at));
  }

  private boolean isRejected() {
    return details.meta().word().filter("REJECTED"::equals).isPresent();
  }

  private void ask(Side side) {
    TextArea reason = new TextArea(text("templates.hold.reason"));
    reason.setHelperText(text("templates.hold.reason.help"));
    reason.setManualValidation(true);
    reason.setWidthFull();
    PasteLimit.on(reason, Hold.LONGEST_REASON);
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(text("templates.hold.title", details.name()));
    dialog.setWidth("min(480px, 100vw - 32px)");
    dialog.add(new Paragraph(text("templates.hold.consequence")), reason);
    if (side == Side.PROVIDER) {
      dialog.add(new Paragraph(text("templates.hold.consequence.PROVIDER")));
    }
    Runnable act = () -> place(side, dialog, reason);
    Button hold =
        new Button(
            text("templates.hold.confirm"),
            _ -> {
              if (side == Side.PROVIDER) {
                stepUp.run(act);
              } else {
                act.run();
              }
            });
    hold.addThemeVariants(ButtonVariant.PRIMARY);
    dialog.getFooter().add(new Button(text("uikit.dialog.cancel"), _ -> dialog.close()), hold);
    dialog.open();
  }

  private void place(Side side, Dialog dialog, TextArea reason) {
    HoldOutcome outcome =
        side == Side.PROVIDER
            ? holds.holdForProvider(client, details.id(), reason.getValue())
            : holds.hold(client, details.id(), reason.getValue());
    boolean unusable = outcome == HoldOutcome.WORDS_UNUSABLE;
    reason.setErrorMessage(unusable ? text("templates.hold.WORDS_UNUSABLE") : "");
    reason.setInvalid(unusable);
    if (!unusable) {
      dialog.close();
      told(outcome, "templates.hold.held");
    }
  }

  private void release(Side side) {
    told(
        side == Side.PROVIDER
            ? holds.releaseForProvider(client, details.id(), details.hold())
            : holds.release(client, details.id(), details.hold()),
        "templates.hold.released");
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
